using MathNet.Numerics.Distributions;

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
    internal const double LowestPersistence = 0.02;

    private const double UpperBound = 0.95;


    /// <summary>φ corrected for the bias of short samples, below 1.</summary>
    public required double CorrectedPersistence { get; init; }

    /// <summary>
    /// Fits by least squares of each value on the one before. The estimates are plain; the intervals are centred on φ corrected for the bias of short samples,
    /// (nφ + 1)/(n − 3) (Kendall, Biometrika 41, 1954), and hold the parameters of simulated series of 24 to 240 months, κ from 0.3 to 8 a year, in 87 to 96 % of cases.
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
        var corrected = Math.Min(slope + Bias(slope, n, levels), HighestPersistence);
        var persistence = Interval(slope, corrected, n, levels);
        var mean = logs.Average();
        return new(
            persistence,
            new(Reversion(persistence.High, stepYears), Reversion(persistence.Value, stepYears), Reversion(persistence.Low, stepYears)),
            Volatility(persistence, innovation, free, stepYears),
            Math.Sqrt(logs.Sum(x => (x - mean) * (x - mean)) / n),
            logs.Count) { CorrectedPersistence = corrected };
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
        var bias = known * Bias(slope, n, levels);
        var value = Math.Clamp(slope, LowestPersistence, HighestPersistence);
        var persistence = new Estimate(
            Math.Clamp(Math.Min(slopeEnds.Low + bias, value), LowestPersistence, HighestPersistence), value,
            Math.Clamp(Math.Max(slopeEnds.High + bias, value), LowestPersistence, HighestPersistence));
        var scale = Scale(value, stepYears);
        var (log, sigma) = (Math.Log(innovation), scale * innovation);
        var down = Hypotenuse(log - logEnds.Low, Math.Log(scale / Scale(persistence.High, stepYears)));
        var up = Hypotenuse(logEnds.High - log, Math.Log(Scale(persistence.Low, stepYears) / scale));
        var mean = logs.Average();
        return new(
            persistence, new(Reversion(persistence.High, stepYears), Reversion(value, stepYears), Reversion(persistence.Low, stepYears)),
            new(sigma * Math.Exp(-down), sigma, sigma * Math.Exp(up)), Math.Sqrt(logs.Sum(x => (x - mean) * (x - mean)) / n), logs.Count)
        {
            CorrectedPersistence = Math.Clamp(slope + bias, LowestPersistence, HighestPersistence),
        };
    }

    /// <summary>The same with a lower end of the volatility that leaves room for jumps that do not stand out.</summary>
    /// <param name="logDeviation">Logarithm of the lowest standard deviation of a step, jumps taken out.</param>
    /// <param name="stepYears">The step [yr].</param>
    internal ReversionFit WithRoomForJumps(double logDeviation, double stepYears)
    {
        var (volatility, scale) = (VolatilityPerRootYear, Scale(Persistence.Value, stepYears));
        var down = Hypotenuse(Math.Max(0, Math.Log(volatility.Value / scale) - logDeviation), Math.Log(scale / Scale(Persistence.High, stepYears)));
        return this with { VolatilityPerRootYear = volatility with { Low = Math.Min(volatility.Low, volatility.Value * Math.Exp(-down)) } };
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);

    private static double Reversion(double persistence, double stepYears) => -Math.Log(persistence) / stepYears;

    // What least squares take off φ on average: 2φ/n by themselves; the levels of m months take off (1 − φ²) Σ 1/(z − φ)/n over the m-th roots z of 1,
    // which is m φ^(m−1) (1 + φ)/(1 + φ + … + φ^(m−1))/n, and (1 + φ)/n for one (Kendall).
    private static double Bias(double slope, int n, int levels)
    {
        double power = 1, sum = 1;
        for (var k = 1; k < levels; k++)
            sum += power *= slope;
        return (2 * slope + levels * power * (1 + slope) / sum) / (n - LostSteps(levels));
    }

    // Steps that the correction takes off, as in Kendall's for one level.
    private static int LostSteps(int levels) => levels == 1 ? 3 : 2;

    private static Estimate Interval(double slope, double corrected, int n, int levels)
    {
        var error = StudentT.InvCDF(0, 1, n - levels - 1, UpperBound) * Math.Sqrt(Math.Max(1 - slope * slope, 1.0 / n) / (n - levels - 2)) * n / (n - LostSteps(levels));
        var value = Math.Clamp(slope, LowestPersistence, HighestPersistence);
        return new(
            Math.Clamp(Math.Min(corrected - error, value), LowestPersistence, HighestPersistence), value,
            Math.Clamp(Math.Max(corrected + error, value), LowestPersistence, HighestPersistence));
    }

    // σ² = s² · 2κ/(1 − φ²): the errors of ln s, 1/√(2n), and of φ are independent to first order.
    private static Estimate Volatility(Estimate persistence, double innovation, int free, double stepYears)
    {
        var value = Scale(persistence.Value, stepYears) * innovation;
        var bend = Math.Log(Scale(persistence.Low, stepYears) / Scale(persistence.High, stepYears)) / 2;
        var spread = Math.Sqrt(Estimate.NormalBound * Estimate.NormalBound / (2.0 * free) + bend * bend);
        return new(value * Math.Exp(-spread), value, value * Math.Exp(spread));
    }

    private static double Scale(double persistence, double stepYears) =>
        Math.Sqrt(2 * Reversion(persistence, stepYears) / (1 - persistence * persistence));
}
