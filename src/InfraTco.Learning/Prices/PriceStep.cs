using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Prices;

/// <summary>A month of a log price, x' = Persistence · x + Mean + Deviation · Z + Σ J − its mean, and how well the history tells these.</summary>
/// <param name="Persistence">From one month to the next; 1 where nothing pulls the price back.</param>
/// <param name="Mean">Mean of x' − Persistence · x.</param>
/// <param name="Deviation">Standard deviation of what is new in a month, jumps apart.</param>
public sealed record PriceStep(double Persistence, double Mean, double Deviation)
{
    private const int MonthsPerYear = 12;

    /// <summary>Jumps a month; their logarithm has this mean and standard deviation.</summary>
    public (double Rate, double Mean, double Deviation) Jumps { get; init; }

    private double Centre { get; init; } = Persistence; // of the persistences that may be drawn

    private double PersistenceError { get; init; } // standard error in units of Deviation; 0 where the persistence is not fitted

    private double Before { get; init; } // mean of the history but for its last month

    private double After { get; init; } // and but for its first

    private int Count { get; init; } // months that follow another

    private int Levels { get; init; } = 1; // fitted means of an innovation: one, or one for each calendar month

    private double[] LevelErrors { get; init; } = [0];

    /// <summary>A price that goes back to its mean.</summary>
    /// <param name="logs">The history: logarithms of monthly prices, season apart.</param>
    /// <param name="fit">Reversion and volatility fitted to it.</param>
    /// <param name="hasSeason">Whether a season was fitted and taken out.</param>
    public static PriceStep Reverting(IReadOnlyList<double> logs, ReversionFit fit, bool hasSeason = false)
    {
        var (persistence, before) = (fit.Persistence.Value, logs.SkipLast(1).Average());
        var deviation = fit.VolatilityPerRootYear.Value * Math.Sqrt((1 - persistence * persistence) / (2 * fit.ReversionPerYear.Value));
        return Of(logs, persistence, deviation) with
        {
            Centre = fit.CorrectedPersistence,
            PersistenceError = 1 / Math.Sqrt(logs.SkipLast(1).Sum(x => (x - before) * (x - before))),
            Levels = hasSeason ? MonthsPerYear : 1,
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
            return forecast.Walk.HasRebounds
                ? Walking(forecast.Level, walk.Volatility.Value) with { Jumps = (walk.RatePerYear.Value / MonthsPerYear, walk.Mean.Value, walk.Deviation.Value) }
                : Walking(forecast.Level, forecast.WalkVolatility.Value);
        }
        var step = Reverting(forecast.Level, forecast.Driver, forecast.SeasonTest.IsConvincing);
        return forecast.Jumps.HasSpikes ? step with { Jumps = (jumps.RatePerYear.Value / MonthsPerYear, jumps.Mean.Value, jumps.Deviation.Value) } : step;
    }

    /// <summary>
    /// Standard deviation of what is new in a month as a fit with jumps weighs it: months without one by their variance, those with by theirs. Which is which is taken
    /// as known, so that errors come out a little low.
    /// </summary>
    public double AsWeighed()
    {
        var calm = Math.Exp(-Jumps.Rate);
        return 1 / Math.Sqrt(calm / (Deviation * Deviation) + (1 - calm) / (Deviation * Deviation + Jumps.Mean * Jumps.Mean + Jumps.Deviation * Jumps.Deviation));
    }

    /// <summary>
    /// One that the history may have come from: σ² is ν s²/χ²(ν), persistence and levels are normal about their estimates, jumps are as fitted. Without jumps this is
    /// the posterior of a linear regression under flat priors (Zellner, An Introduction to Bayesian Inference in Econometrics, 1971, ch. 3), but for the centre of
    /// the persistence, which is corrected for the bias of short histories, and its bound below 1.
    /// </summary>
    /// <param name="random">The source of randomness.</param>
    public PriceStep Drawn(Random random)
    {
        var fitted = PersistenceError > 0 ? 1 : 0;
        var free = Count - Levels - fitted;
        var sigma = Deviation * Math.Sqrt(free / (2 * Gamma.Sample(random, free / 2.0, 1)));
        var persistence = PersistenceError > 0 ? Bounded(random, sigma * PersistenceError) : Persistence;
        var error = Math.Sqrt((sigma * sigma + Jumps.Rate * (Jumps.Mean * Jumps.Mean + Jumps.Deviation * Jumps.Deviation)) * Levels / Count);
        var errors = new double[Levels];
        for (var level = 0; level < Levels; level++)
            errors[level] = error * Normal.Sample(random, 0, 1);
        return this with { Persistence = persistence, Mean = After - persistence * Before, Deviation = sigma, LevelErrors = errors };
    }

    /// <summary>The log price a month later.</summary>
    /// <param name="log">The log price.</param>
    /// <param name="month">The month that comes, counted from any January.</param>
    /// <param name="random">The source of randomness.</param>
    public double Next(double log, int month, Random random)
    {
        var next = Persistence * log + Mean + LevelErrors[month % LevelErrors.Length] + Deviation * Normal.Sample(random, 0, 1);
        if (Jumps.Rate <= 0)
            return next;
        var count = Poisson.Sample(random, Jumps.Rate);
        return next + (count - Jumps.Rate) * Jumps.Mean + (count > 0 ? Math.Sqrt(count) * Jumps.Deviation * Normal.Sample(random, 0, 1) : 0);
    }

    // A price of electricity comes back: what is drawn beyond the bound is drawn again, and taken as the bound where that goes on.
    private double Bounded(Random random, double error)
    {
        const int Tries = 20;
        for (var i = 0; i < Tries; i++)
        {
            if (Centre + error * Normal.Sample(random, 0, 1) is var drawn && drawn < ReversionFit.HighestPersistence)
                return drawn;
        }
        return ReversionFit.HighestPersistence;
    }

    private static PriceStep Of(IReadOnlyList<double> logs, double persistence, double deviation)
    {
        var (before, after) = (logs.SkipLast(1).Average(), logs.Skip(1).Average());
        return new(persistence, after - persistence * before, deviation) { Before = before, After = after, Count = logs.Count - 1 };
    }
}
