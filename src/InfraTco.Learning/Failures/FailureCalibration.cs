using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Quantities;

namespace InfraTco.Learning.Failures;

/// <summary>How often nodes fail and how long they stay away, from a log of faults.</summary>
public sealed record FailureCalibration
{
    /// <summary>Nodes observed, whether they failed or not.</summary>
    public required int Nodes { get; init; }

    /// <summary>Days observed.</summary>
    public required double Days { get; init; }

    /// <summary>The log.</summary>
    public required FaultLog Log { get; init; }

    /// <summary>How many times as much counts vary by node, or by day, as those of independent faults would; intervals of rates allow for it.</summary>
    public required double Dispersion { get; init; }

    /// <summary>Faults a node and year.</summary>
    public required Estimate FaultsPerNodeYear { get; init; }

    /// <summary>The same by class of fault, most frequent first.</summary>
    public required IReadOnlyList<(string Class, int Faults, Estimate PerNodeYear)> ByClass { get; init; }

    /// <summary>How long repairs take.</summary>
    public required RepairTimes Repair { get; init; }

    /// <summary>Share of node-time lost to faults, each counted to its end or the end of the log; time under several faults counts once.</summary>
    public required double DownShare { get; init; }

    /// <summary>Fits a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="nodes">Nodes observed; null for those that ever failed.</param>
    /// <param name="days">Days observed; null for the time until the last fault began.</param>
    /// <exception cref="InputException">
    /// Fewer nodes or days are given than the log shows, too few faults were repaired to fit how long that takes, or all took equally long.
    /// </exception>
    public static FailureCalibration Of(FaultLog log, int? nodes, double? days)
    {
        var (file, events) = log;
        var (count, span) = Observed(file, events, nodes, days);
        return new()
        {
            Nodes = count,
            Days = span,
            Log = log,
            Dispersion = Clustering(events, count, span),
            FaultsPerNodeYear = Rate(events, count, span),
            ByClass = [.. events.GroupBy(e => e.Class, StringComparer.Ordinal).OrderByDescending(c => c.Count()).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (c.Key, c.Count(), Rate([.. c], count, span)))],
            Repair = RepairTimes.Of(log, span),
            DownShare = events.GroupBy(e => e.Node, StringComparer.Ordinal).Sum(node => DownDays(node, span)) / (count * span),
        };
    }

    private static (int Nodes, double Days) Observed(string file, IReadOnlyList<FaultEvent> events, int? nodes, double? days)
    {
        var (failed, last) = (events.Select(e => e.Node).Distinct(StringComparer.Ordinal).Count(), events.Max(e => e.StartDay));
        if (nodes < failed)
            throw new InputException(file, 0, 0, FormattableString.Invariant($"{failed} nodes failed, which is more than --nodes {nodes}; the number of nodes that were observed would be right"));
        if (days < last)
            throw new InputException(file, 0, 0, FormattableString.Invariant($"a fault begins on day {last:0.###}, which is after --days {days:0.###}; the length of the whole log would be right"));
        var span = days ?? last;
        return span > 0 ? (nodes ?? failed, span) : throw new InputException(file, 0, 0, "all faults begin at day 0, so no rate can be told; give --days");
    }

    private static Estimate Rate(IReadOnlyList<FaultEvent> events, int nodes, double days) =>
        PoissonRate.Of(events.Count, nodes * days / CalendarYear.Days, Clustering(events, nodes, days));

    // Some nodes fail again and again, and one cause takes down several at once.
    private static double Clustering(IReadOnlyList<FaultEvent> events, int nodes, double days) => Math.Max(
        PoissonRate.Dispersion(events.CountBy(e => e.Node, StringComparer.Ordinal).Select(c => c.Value), nodes),
        PoissonRate.Dispersion(events.CountBy(e => Math.Floor(e.StartDay)).Select(c => c.Value), (int)Math.Min(Math.Ceiling(days), int.MaxValue)));

    private static double DownDays(IEnumerable<FaultEvent> faults, double span)
    {
        double down = 0, until = 0;
        foreach (var fault in faults.OrderBy(f => f.StartDay))
        {
            var end = Math.Min(double.IsNaN(fault.DurationDays) ? span : fault.StartDay + fault.DurationDays, span);
            down += Math.Max(end - Math.Max(fault.StartDay, until), 0);
            until = Math.Max(until, end);
        }
        return down;
    }
}
