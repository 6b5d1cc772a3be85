using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Failures;

/// <summary>The rate of events that come independently.</summary>
public static class PoissonRate
{
    /// <summary>Events ÷ exposure with the exact interval of Garwood (Biometrika 28, 1936): χ²(5 %; 2n)/2 to χ²(95 %; 2n + 2)/2 events.</summary>
    /// <param name="events">How many events, 0 or more.</param>
    /// <param name="exposure">Over how many unit-years, above 0.</param>
    public static Estimate Of(int events, double exposure)
    {
        var low = events == 0 ? 0 : ChiSquared.InvCDF(2.0 * events, 0.05) / 2;
        return new(low / exposure, events / exposure, ChiSquared.InvCDF(2.0 * events + 2, 0.95) / 2 / exposure);
    }
}
