using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace InfraTco.Learning.Prices;

/// <summary>A month of a log price, x' = Persistence · x + Mean + Deviation · Z + Σ J − its mean, and how well the history tells these.</summary>
/// <param name="Persistence">From one month to the next; 1 where nothing pulls the price back.</param>
/// <param name="Mean">Mean of x' − Persistence · x.</param>
/// <param name="Deviation">Standard deviation of what is new in a month, jumps apart.</param>
public sealed record PriceStep(double Persistence, double Mean, double Deviation)
{
    private const int MonthsPerYear = 12;
    private const double HighestPersistence = 0.995; // as in the fit: a price of electricity comes back

    /// <summary>Jumps a month; their logarithm has this mean and standard deviation.</summary>
    public (double Rate, double Mean, double Deviation) Jumps { get; init; }

    private double Centre { get; init; } = Persistence;

    private double PersistenceError { get; init; } // in units of Deviation; 0 where the persistence is not fitted

    private double Before { get; init; }

    private double After { get; init; }

    private int Count { get; init; }

    /// <summary>A price that goes back to its mean.</summary>
    /// <param name="logs">The history: logarithms of monthly prices, season apart.</param>
    /// <param name="fit">Reversion and volatility fitted to it.</param>
    public static PriceStep Reverting(IReadOnlyList<double> logs, ReversionFit fit)
    {
        var (persistence, before) = (fit.Persistence.Value, logs.SkipLast(1).Average());
        var deviation = fit.VolatilityPerRootYear.Value * Math.Sqrt((1 - persistence * persistence) / (2 * fit.ReversionPerYear.Value));
        return Of(logs, persistence, deviation) with
        {
            Centre = fit.CorrectedPersistence,
            PersistenceError = 1 / Math.Sqrt(logs.SkipLast(1).Sum(x => (x - before) * (x - before))),
        };
    }

    /// <summary>A price that nothing pulls back, and that goes on by its trend.</summary>
    /// <param name="logs">The history: logarithms of monthly prices.</param>
    /// <param name="volatility">Volatility fitted to it [1/√yr].</param>
    public static PriceStep Walking(IReadOnlyList<double> logs, double volatility) => Of(logs, 1, volatility / Math.Sqrt(MonthsPerYear));

    /// <summary>The step of a fitted driver.</summary>
    public static PriceStep Of(PriceForecast forecast)
    {
        var (jumps, walk) = (forecast.Jumps, forecast.Walk);
        if (forecast.IsRental)
        {
            return forecast.HasRebounds
                ? Walking(forecast.Level, walk.Volatility.Value) with { Jumps = (walk.RatePerYear.Value / MonthsPerYear, walk.Mean.Value, walk.Deviation.Value) }
                : Walking(forecast.Level, forecast.WalkVolatility.Value);
        }
        var step = Reverting(forecast.Level, forecast.Driver);
        return forecast.HasSpikes ? step with { Jumps = (jumps.RatePerYear.Value / MonthsPerYear, jumps.Mean.Value, jumps.Deviation.Value) } : step;
    }

    /// <summary>
    /// One that the history may have come from: σ² is ν s²/χ²(ν), persistence and mean are normal about their estimates, jumps are as fitted. Without jumps this is
    /// the posterior of a linear regression under flat priors (Zellner, An Introduction to Bayesian Inference in Econometrics, 1971, ch. 3), but for the centre of
    /// the persistence, which is corrected for the bias of short histories.
    /// </summary>
    public PriceStep Drawn(MersenneTwister random)
    {
        var free = Count - (PersistenceError > 0 ? 2 : 1);
        var sigma = Deviation * Math.Sqrt(free / (2 * Gamma.Sample(random, free / 2.0, 1)));
        var persistence = Math.Min(Centre + sigma * PersistenceError * Normal.Sample(random, 0, 1), PersistenceError > 0 ? HighestPersistence : Persistence);
        var error = Math.Sqrt((sigma * sigma + Jumps.Rate * (Jumps.Mean * Jumps.Mean + Jumps.Deviation * Jumps.Deviation)) / Count);
        return this with { Persistence = persistence, Mean = After - persistence * Before + error * Normal.Sample(random, 0, 1), Deviation = sigma };
    }

    /// <summary>The log price a month later.</summary>
    public double Next(double log, MersenneTwister random)
    {
        var next = Persistence * log + Mean + Deviation * Normal.Sample(random, 0, 1);
        if (Jumps.Rate <= 0)
            return next;
        var count = Poisson.Sample(random, Jumps.Rate);
        return next + (count - Jumps.Rate) * Jumps.Mean + (count > 0 ? Math.Sqrt(count) * Jumps.Deviation * Normal.Sample(random, 0, 1) : 0);
    }

    private static PriceStep Of(IReadOnlyList<double> logs, double persistence, double deviation)
    {
        var (before, after) = (logs.SkipLast(1).Average(), logs.Skip(1).Average());
        return new(persistence, after - persistence * before, deviation) { Before = before, After = after, Count = logs.Count - 1 };
    }
}
