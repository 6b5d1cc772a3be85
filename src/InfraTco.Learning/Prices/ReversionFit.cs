namespace InfraTco.Learning.Prices;

/// <summary>
/// A mean-reverting log price fitted to its values at equal steps: X' = θ + (X − θ) e^(−κΔ) + σ √((1 − e^(−2κΔ))/(2κ)) Z, the driver of futures.
/// </summary>
/// <param name="Persistence">φ = e^(−κΔ), from one step to the next.</param>
/// <param name="ReversionPerYear">κ [1/yr].</param>
/// <param name="VolatilityPerRootYear">σ [1/√yr].</param>
/// <param name="StationaryDeviation">Standard deviation of the log price over the sample.</param>
/// <param name="Steps">How many values.</param>
public sealed record ReversionFit(Estimate Persistence, Estimate ReversionPerYear, Estimate VolatilityPerRootYear, double StationaryDeviation, int Steps)
{
    /// <summary>Fewest values that are fitted: two years of months.</summary>
    public const int FewestSteps = 24;

    /// <summary>Largest φ that is fitted.</summary>
    public const double HighestPersistence = 0.995;

    /// <summary>Lowest φ that is fitted: below it a step forgets everything.</summary>
    public const double LowestPersistence = 0.02;

    /// <summary>Whether φ is at the end of what is fitted, so that reversion is faster, or slower, than what is said of it.</summary>
    public bool IsAtBound => Persistence.Value is <= LowestPersistence or >= HighestPersistence;

    /// <summary>φ corrected for the bias of short samples, below 1.</summary>
    public required double CorrectedPersistence { get; init; }

    /// <summary>
    /// Fits by least squares of each value on the one before. The estimates are plain; the intervals are those of <see cref="PersistenceInterval"/>, and of the
    /// innovation about a φ corrected for the bias of short samples.
    /// </summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    /// <param name="levels">How many means were fitted: one, or one for each month of a season that was taken out.</param>
    public static ReversionFit Of(IReadOnlyList<double> logs, double stepYears, int levels = 1)
    {
        var n = logs.Count - 1;
        var (before, after) = (logs.Take(n).Average(), logs.Skip(1).Average());
        double cross = 0, square = 0, residual = 0;
        for (var i = 0; i < n; i++)
        {
            cross += (logs[i] - before) * (logs[i + 1] - after);
            square += (logs[i] - before) * (logs[i] - before);
        }
        var slope = cross / square;
        for (var i = 0; i < n; i++)
            residual += Math.Pow(logs[i + 1] - after - slope * (logs[i] - before), 2);
        var free = n - levels - 1;
        var innovation = Math.Sqrt(residual / free);
        var interval = PersistenceInterval.Of(slope, n, levels);
        var (log, spread) = (Math.Log(innovation), Estimate.NormalBound / Math.Sqrt(2.0 * free));
        var persistence = Clamped(interval.Low, slope, interval.High);
        var mean = logs.Average();
        return new(
            persistence,
            new(Reversion(persistence.High, stepYears), Reversion(persistence.Value, stepYears), Reversion(persistence.Low, stepYears)),
            Volatility(persistence, interval.Middle, innovation, (log - spread, log + spread), stepYears),
            Math.Sqrt(logs.Sum(x => (x - mean) * (x - mean)) / n),
            logs.Count) { CorrectedPersistence = interval.Middle };
    }

    /// <summary>The same from a persistence and an innovation that were fitted otherwise.</summary>
    /// <param name="slope">φ.</param>
    /// <param name="slopeError">Its standard error, which tells how much of the bias of short samples it has.</param>
    /// <param name="slopeEnds">Its interval, bias included.</param>
    /// <param name="innovation">Standard deviation of a step.</param>
    /// <param name="logEnds">Interval of its logarithm.</param>
    /// <param name="stepYears">The step [yr].</param>
    /// <param name="logs">The values.</param>
    /// <param name="levels">How many means were fitted.</param>
    internal static ReversionFit From(
        double slope, double slopeError, (double Low, double High) slopeEnds, double innovation, (double Low, double High) logEnds, double stepYears, IReadOnlyList<double> logs, int levels)
    {
        var n = logs.Count - 1;
        // The bias of φ is in proportion to its variance: jumps that stand out tell of φ more than they disturb it.
        var known = Math.Min(1, slopeError * slopeError * n / Math.Max(1 - slope * slope, 1.0 / n));
        var bias = known * (PersistenceInterval.Of(slope, n, levels).Middle - slope);
        var persistence = Clamped(slopeEnds.Low + bias, slope, slopeEnds.High + bias);
        var corrected = Math.Clamp(slope + bias, LowestPersistence, HighestPersistence);
        var mean = logs.Average();
        return new(
            persistence, new(Reversion(persistence.High, stepYears), Reversion(persistence.Value, stepYears), Reversion(persistence.Low, stepYears)),
            Volatility(persistence, corrected, innovation, logEnds, stepYears), Math.Sqrt(logs.Sum(x => (x - mean) * (x - mean)) / n), logs.Count)
        {
            CorrectedPersistence = corrected,
        };
    }

    /// <summary>The same with a lower end of the volatility that leaves room for jumps that do not stand out.</summary>
    /// <param name="logDeviation">Logarithm of the lowest standard deviation of a step, jumps taken out.</param>
    /// <param name="stepYears">The step [yr].</param>
    internal ReversionFit WithRoomForJumps(double logDeviation, double stepYears)
    {
        var innovation = VolatilityPerRootYear.Value / Scale(Persistence.Value, stepYears);
        var low = Volatility(Persistence, CorrectedPersistence, innovation, (Math.Min(logDeviation, Math.Log(innovation)), Math.Log(innovation)), stepYears).Low;
        return this with { VolatilityPerRootYear = VolatilityPerRootYear with { Low = Math.Min(VolatilityPerRootYear.Low, low) } };
    }

    private static double Reversion(double persistence, double stepYears) => -Math.Log(persistence) / stepYears;

    private static Estimate Clamped(double low, double slope, double high)
    {
        var value = Math.Clamp(slope, LowestPersistence, HighestPersistence);
        return new(Math.Clamp(Math.Min(low, value), LowestPersistence, HighestPersistence), value, Math.Clamp(Math.Max(high, value), LowestPersistence, HighestPersistence));
    }

    // σ² = s² · 2κ/(1 − φ²): the errors of ln s and of φ are independent to first order. Ends are about the corrected φ, as those of φ are.
    private static Estimate Volatility(Estimate persistence, double corrected, double innovation, (double Low, double High) logEnds, double stepYears)
    {
        var (value, log) = (Scale(persistence.Value, stepYears) * innovation, Math.Log(innovation));
        var scale = Scale(corrected, stepYears);
        var down = double.Hypot(log - logEnds.Low, Math.Log(scale / Scale(persistence.High, stepYears)));
        var up = double.Hypot(logEnds.High - log, Math.Log(Scale(persistence.Low, stepYears) / scale));
        return new(Math.Min(scale * innovation * Math.Exp(-down), value), value, Math.Max(scale * innovation * Math.Exp(up), value));
    }

    private static double Scale(double persistence, double stepYears) =>
        Math.Sqrt(2 * Reversion(persistence, stepYears) / (1 - persistence * persistence));
}
