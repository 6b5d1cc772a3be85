namespace InfraTco.Learning.Prices;

/// <summary>What is known of the rate of jumps before a series is seen: its logarithm is normal.</summary>
/// <param name="LogMean">Mean of the logarithm of jumps in a step.</param>
/// <param name="LogDeviation">Its standard deviation.</param>
internal readonly record struct JumpRatePrior(double LogMean, double LogDeviation)
{
    private const int Rounds = 50;
    private const double LargestStep = 1; // of the logarithm
    private const double FarDeviations = 4; // from which on the likeliest rate is looked for
    private const double Settled = 1e-9; // of the logarithm

    /// <summary>Nothing is known.</summary>
    public static JumpRatePrior None => new(0, double.PositiveInfinity);

    /// <summary>A rate that lies between two others in nine cases of ten.</summary>
    public static JumpRatePrior Between(double low, double high) =>
        new(Math.Log(low * high) / 2, Math.Log(high / low) / (2 * Estimate.NormalBound));

    /// <summary>Logarithm of the density, up to a constant.</summary>
    public double LogDensity(double rate) => -Math.Pow((Math.Log(rate) - LogMean) / LogDeviation, 2) / 2;

    /// <summary>The likeliest rate after some jumps in some steps: the root of jumps − steps · e^u − (u − mean)/deviation², which falls in u.</summary>
    public double Likeliest(double jumps, int steps)
    {
        if (double.IsInfinity(LogDeviation))
            return jumps / steps;
        var variance = LogDeviation * LogDeviation;
        var log = Math.Max(Math.Log(jumps / steps), LogMean - FarDeviations * LogDeviation);
        for (var i = 0; i < Rounds; i++)
        {
            var excess = jumps - steps * Math.Exp(log) - (log - LogMean) / variance;
            var change = Math.Clamp(excess / (steps * Math.Exp(log) + 1 / variance), -LargestStep, LargestStep);
            log += change;
            if (Math.Abs(change) < Settled)
                break;
        }
        return Math.Exp(log);
    }
}
