using System.Globalization;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>
/// What is not on sale yet, or not at today's price. The price of a system falls as prices of new units do; a modelled successor does more work for the same
/// power, and for the same money.
/// </summary>
/// <remarks>
/// Throughput of the k-th successor: w^k at equal power, w the gain per watt of a generation. Its price at the release: P·(w/d)^k, d the gain per dollar at
/// launch prices; before and after that month it falls as those of new units, by (1 − d_n)^t. Both gains are drawn once a future, within the range of 90 % of
/// generations and apart from one another, so that work per dollar scatters by both (by simulation 1.20 to 2.13 in 90 % of futures, one generation on). Sources of
/// w, d and d_n: the scenario (Epoch AI, Machine Learning Hardware and GPU prices). Assumption: power, size, embodied carbon and reliability of a successor are
/// those of the system it follows.
/// </remarks>
public static class Successor
{
    /// <summary>Share of generations below the range of a gain, and above it.</summary>
    private const double Rare = 0.05;

    /// <summary>The system some generations on; itself at zero.</summary>
    /// <param name="system">The system.</param>
    /// <param name="generations">Generations after it, not negative.</param>
    /// <param name="gains">What a generation gains.</param>
    /// <param name="level">Factor on the price at the release that makes it one of the start [-]: the inverse of what it falls by until then.</param>
    public static SystemProfile Of(SystemProfile system, int generations, SuccessorScenario gains, double level)
    {
        if (generations == 0)
            return system;
        var perWatt = GenerationMultiplier.Of(gains.PerformancePerWatt);
        var perDollar = GenerationMultiplier.Of(gains.PerformancePerDollar);
        var gain = perWatt.After(generations);
        var throughput = new Spread(perWatt.Quantile(generations, Rare), gain, perWatt.Quantile(generations, 1 - Rare));
        var price = gain * level;
        var prices = new Spread(price / perDollar.Quantile(generations, 1 - Rare), price / perDollar.After(generations), price / perDollar.Quantile(generations, Rare));
        return system with
        {
            Id = system.Id + Suffix(generations),
            Name = generations == 1 ? $"successor of {system.Name}" : $"successor of {system.Name}, {generations} generations on",
            Availability = Availability.Announced,
            Accelerator = Rented(system.Accelerator, gain),
            PriceNew = Scaled(system.PriceNew, prices),
            PriceUsed = system.PriceUsed is { } used ? Scaled(used, prices) : null,
            RelativeThroughput = system.RelativeThroughput.ToDictionary(t => t.Key, t => Scaled(t.Value, throughput)),
            TokenThroughput = [],
        };
    }

    /// <summary>What the identifier of a successor ends in: nothing for the system itself, then <c>-next</c>, <c>-next2</c>, ….</summary>
    public static string Suffix(int generations) => generations switch
    {
        0 => "",
        1 => "-next",
        _ => string.Create(CultureInfo.InvariantCulture, $"-next{generations}"),
    };

    /// <summary>The system with its price of new units multiplied.</summary>
    public static SystemProfile Priced(SystemProfile system, double factor) => system with { PriceNew = Scaled(system.PriceNew, factor) };

    /// <summary>Factor on the price of a system after some months.</summary>
    /// <param name="decline">Loss a year of the price of new units [fraction].</param>
    /// <param name="months">Months since the start.</param>
    public static double PriceFactor(double decline, double months) => Math.Pow(1 - decline, months / ModelYear.Months);

    /// <summary>First month of the horizon at whose beginning a challenger can be had by date; its release may come later.</summary>
    /// <param name="challenger">The challenger.</param>
    /// <param name="system">Its system.</param>
    /// <param name="start">First day of the horizon.</param>
    public static int FirstMonth(ChallengerScenario challenger, SystemProfile system, DateOnly start)
    {
        var from = challenger.From ?? system.LaunchDate;
        var months = (from.Year - start.Year) * 12 + from.Month - start.Month + (from.Day > start.Day ? 1 : 0);
        return Math.Max(0, months);
    }

    /// <summary>The accelerator with its hour rented at the same price per unit of work.</summary>
    private static AcceleratorProfile Rented(AcceleratorProfile accelerator, double factor) =>
        accelerator with { RentalPrice = accelerator.RentalPrice is { } price ? Scaled(price, factor) : null };

    private static Ranged<D> Scaled<D>(Ranged<D> value, double factor)
        where D : IDimension => Scaled(value, new Spread(factor, factor, factor));

    private static Ranged<D> Scaled<D>(Ranged<D> value, Spread factor)
        where D : IDimension => new(value.Low * factor.Low, value.Typical * factor.Typical, value.High * factor.High, value.Provenance);

    private readonly record struct Spread(double Low, double Typical, double High);
}
