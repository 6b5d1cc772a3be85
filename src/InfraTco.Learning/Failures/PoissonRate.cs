using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Failures;

/// <summary>The rate of events, independent or in clusters.</summary>
public static class PoissonRate
{
    /// <summary>
    /// Events ÷ exposure with the exact interval of Garwood (Biometrika 28, 1936): χ²(5 %; 2n)/2 to χ²(95 %; 2n + 2)/2 events. Events in clusters whose counts
    /// vary φ times as much as independent ones tell as much as n/φ of those (quasi-likelihood: Wedderburn, Biometrika 61, 1974).
    /// </summary>
    /// <param name="events">How many events, 0 or more.</param>
    /// <param name="exposure">Over how many unit-years, above 0.</param>
    /// <param name="dispersion">φ, 1 or more.</param>
    public static Estimate Of(int events, double exposure, double dispersion = 1)
    {
        var told = events / dispersion;
        var low = events == 0 ? 0 : ChiSquared.InvCDF(2 * told, 0.05) / 2;
        return new(low * dispersion / exposure, events / exposure, ChiSquared.InvCDF(2 * told + 2, 0.95) / 2 * dispersion / exposure);
    }

    /// <summary>Variance ÷ mean of counts, not below 1.</summary>
    /// <param name="counts">Counts of the cells that hold events.</param>
    /// <param name="cells">How many cells there are, with events or without.</param>
    public static double Dispersion(IEnumerable<int> counts, int cells)
    {
        double sum = 0, squares = 0;
        foreach (var count in counts)
        {
            sum += count;
            squares += (double)count * count;
        }
        return cells < 2 || sum == 0 ? 1 : Math.Max(1, (squares - sum * sum / cells) / (cells - 1) / (sum / cells));
    }
}
