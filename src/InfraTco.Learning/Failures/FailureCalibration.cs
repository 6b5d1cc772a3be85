using InfraTco.Data;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Failures;

/// <summary>How often nodes fail and how long they stay away, from a log of faults.</summary>
public sealed record FailureCalibration
{
    private const double DaysPerYear = 365.25;
    private const int FewestRepairs = 5;

    /// <summary>Nodes observed, whether they failed or not.</summary>
    public required int Nodes { get; init; }

    /// <summary>Days observed.</summary>
    public required double Days { get; init; }

    /// <summary>Rows that are no faults.</summary>
    public required int Skipped { get; init; }

    /// <summary>Faults a node and year.</summary>
    public required Estimate FaultsPerNodeYear { get; init; }

    /// <summary>The same by class of fault, most frequent first.</summary>
    public required IReadOnlyList<(string Class, int Faults, Estimate PerNodeYear)> ByClass { get; init; }

    /// <summary>Repairs in the log.</summary>
    public required int Repairs { get; init; }

    /// <summary>Mean time until a node was back [days], with the interval of its exponential fit.</summary>
    public required Estimate MeanRepairDays { get; init; }

    /// <summary>Median of those times [days].</summary>
    public required double MedianRepairDays { get; init; }

    /// <summary>Weibull fit of those above zero [days].</summary>
    public required WeibullFit Weibull { get; init; }

    /// <summary>Whether the Weibull fit is worth its second parameter (Akaike, IEEE Transactions on Automatic Control 19, 1974).</summary>
    public required bool WeibullIsBetter { get; init; }

    /// <summary>Share of node-time lost to faults, each counted to its end or the end of the log.</summary>
    public required double DownShare { get; init; }

    /// <summary>Fits a log.</summary>
    /// <param name="file">The file, for errors.</param>
    /// <param name="events">The faults.</param>
    /// <param name="skipped">Rows that are no faults.</param>
    /// <param name="nodes">Nodes observed; null for those that ever failed.</param>
    /// <param name="days">Days observed; null for the time until the last fault began.</param>
    /// <exception cref="InputException">Too few faults were repaired to fit how long that takes, or all took equally long.</exception>
    public static FailureCalibration Of(string file, IReadOnlyList<FaultEvent> events, int skipped, int? nodes, double? days)
    {
        var count = nodes ?? events.Select(e => e.Node).Distinct(StringComparer.Ordinal).Count();
        var span = days ?? events.Max(e => e.StartDay);
        if (!(span > 0))
            throw new InputException(file, 0, 0, "all faults begin at day 0, so no rate can be told; give --days");
        double[] repairs = [.. events.Select(e => e.DurationDays).Where(d => d > 0).Order()];
        if (repairs.Length < FewestRepairs)
            throw new InputException(file, 0, 0, FormattableString.Invariant($"{repairs.Length} faults with a duration are too few; {FewestRepairs} or more would be right"));
        if (repairs[0] == repairs[^1])
            throw new InputException(file, 0, 0, FormattableString.Invariant($"every fault lasts {repairs[0]:0.###} days, so no distribution can be fitted; is the column right?"));
        var exposure = count * span / DaysPerYear;
        var weibull = WeibullFit.Of(repairs);
        double[] all = [.. events.Select(e => e.DurationDays).Where(d => d >= 0).Order()];
        var mean = repairs.Average();
        return new()
        {
            Nodes = count,
            Days = span,
            Skipped = skipped,
            FaultsPerNodeYear = PoissonRate.Of(events.Count, exposure),
            ByClass = [.. events.CountBy(e => e.Class).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value, PoissonRate.Of(c.Value, exposure)))],
            Repairs = all.Length,
            MeanRepairDays = MeanTime(all.Length, all.Average()),
            MedianRepairDays = all[all.Length / 2],
            Weibull = weibull,
            WeibullIsBetter = 2 * weibull.LogLikelihood - 2 > -2.0 * repairs.Length * (Math.Log(mean) + 1),
            DownShare = events.Sum(e => Math.Min(double.IsNaN(e.DurationDays) ? span : e.DurationDays, Math.Max(span - e.StartDay, 0))) / (count * span),
        };
    }

    // 2 n · mean ÷ θ is χ² with 2n degrees of freedom where times are exponential: the same quantiles as those of a count.
    private static Estimate MeanTime(int count, double mean)
    {
        var total = count * mean;
        var rate = PoissonRate.Of(count, total);
        return new(1 / rate.High, mean, 1 / rate.Low);
    }
}
