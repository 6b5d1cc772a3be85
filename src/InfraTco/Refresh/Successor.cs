using System.Globalization;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Refresh;

/// <summary>
/// What is not on sale yet, or not at today's price. A system's price falls as computing per dollar of new hardware grows, whatever its age; a modelled
/// successor does more work for the same power, at the price per unit of work that the market has by then.
/// </summary>
/// <remarks>
/// Price of a unit of work after t years: P·(1 + g)^−t; throughput of the k-th successor: q^k, hence its price q^k·P·(1 + g)^−t. Sources of g and q: the scenario
/// (Epoch AI, Machine Learning Hardware). Assumption: power, size, embodied carbon and reliability of a successor are those of the system it follows.
/// </remarks>
public static class Successor
{
    /// <summary>The system some generations on; itself at zero.</summary>
    /// <param name="system">The system.</param>
    /// <param name="generations">Generations after it, not negative.</param>
    /// <param name="gain">Throughput per watt relative to the generation before [-].</param>
    public static SystemProfile Of(SystemProfile system, int generations, double gain)
    {
        if (generations == 0)
            return system;
        var factor = Math.Pow(gain, generations);
        return Priced(system, factor) with
        {
            Id = system.Id + Suffix(generations),
            Name = generations == 1 ? $"successor of {system.Name}" : $"successor of {system.Name}, {generations} generations on",
            Availability = Availability.Announced,
            Accelerator = Rented(system.Accelerator, factor),
            RelativeThroughput = system.RelativeThroughput.ToDictionary(t => t.Key, t => Scaled(t.Value, factor)),
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

    /// <summary>The system with its prices multiplied.</summary>
    public static SystemProfile Priced(SystemProfile system, double factor) => system with
    {
        PriceNew = Scaled(system.PriceNew, factor),
        PriceUsed = system.PriceUsed is { } used ? Scaled(used, factor) : null,
    };

    /// <summary>Factor on the price of a system after some months.</summary>
    /// <param name="growth">Growth a year of computing per dollar of new hardware [fraction].</param>
    /// <param name="months">Months since the price was stated.</param>
    public static double PriceFactor(double growth, int months) => Math.Pow(1 + growth, -months / 12.0);

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
        where D : IDimension => new(value.Low * factor, value.Typical * factor, value.High * factor, value.Provenance);
}
