using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Brings power and utilisation together that were read at times of their own.</summary>
internal static class SeriesJoin
{
    private const long WidestInterval = 120_000; // ms: two minutes, the longest common scrape period
    private const double MostUnpaired = 0.5; // of the readings that may be without a partner, beyond which intervals widen. Assumption.
    private const double AlikeSteps = 1.5; // longer over shorter step of series that are read equally often. Assumption.
    private const double FewUnpaired = 0.1; // of the readings, which series of unlike steps may lose. Assumption.
    private const long LongestStep = 600_000; // ms: intervals follow the longer step no further. Assumption.

    /// <summary>The points, and how many readings found no other.</summary>
    /// <param name="bins">The readings.</param>
    /// <param name="hasPower">Whether points need a power.</param>
    /// <param name="hasUtilisation">Whether they need a utilisation.</param>
    /// <param name="rows">Readings in all.</param>
    /// <param name="notes">Takes what was done.</param>
    public static (List<TelemetryPoint> Points, long Unpaired) Of(TelemetryBins bins, bool hasPower, bool hasUtilisation, long rows, List<string> notes)
    {
        var joined = bins.Points(hasPower, hasUtilisation);
        if (joined.Unpaired > 0 && hasPower && hasUtilisation)
        {
            Approach(bins, joined.Unpaired > FewUnpaired * rows, notes);
            joined = bins.Points(hasPower, hasUtilisation);
        }
        while (joined.Unpaired > MostUnpaired * rows && bins.Width < WidestInterval)
        {
            bins.Widen();
            joined = bins.Points(hasPower, hasUtilisation);
        }
        if (bins.Width > 1)
            notes.Add(Say($"readings are averaged over intervals of {bins.Width / 1000} s"));
        return joined;
    }

    // Series that are read equally often, at times of their own, are paired by the nearest; those that are not are averaged over the longer of their steps.
    private static void Approach(TelemetryBins bins, bool isMuchUnpaired, List<string> notes)
    {
        var (power, utilisation) = bins.Steps();
        var (shorter, longer) = (Math.Min(power, utilisation), Math.Max(power, utilisation));
        if (longer <= AlikeSteps * shorter)
        {
            var (pairs, furthest) = bins.PairNearest(shorter / 2);
            if (pairs > 0)
                notes.Add(Say($"power and utilisation are read at different times: {pairs} are paired with the nearest within half a step of {shorter / 1000.0:0.###} s, up to {furthest / 1000.0:0.###} s away"));
        }
        else if (isMuchUnpaired)
        {
            while (bins.Width < Math.Min(longer, LongestStep))
                bins.Widen();
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
