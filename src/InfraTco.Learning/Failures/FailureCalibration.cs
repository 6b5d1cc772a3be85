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

    /// <summary>Day of the log on which the observation begins: that of the first fault, or 0 where the days given reach from there to the last.</summary>
    public required double FromDay { get; init; }

    /// <summary>What is assumed where the number of nodes or days is not given, a sentence each.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

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
    /// <param name="days">Days observed; null for the time from the start of the first fault to that of the last.</param>
    /// <exception cref="InputException">
    /// Fewer nodes or days are given than the log shows, too few faults were repaired to fit how long that takes, or all took equally long.
    /// </exception>
    public static FailureCalibration Of(FaultLog log, int? nodes, double? days)
    {
        var (file, events) = log;
        var (count, from, span) = Observed(file, events, nodes, days);
        return new()
        {
            Nodes = count,
            Days = span,
            FromDay = from,
            Assumptions = [.. Assumed(nodes is null ? count : null, from, span, days is null)],
            Log = log,
            Dispersion = Clustering(events, count, from, span),
            FaultsPerNodeYear = Rate(events, count, from, span),
            ByClass = [.. events.GroupBy(e => e.Class, StringComparer.Ordinal).OrderByDescending(c => c.Count()).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (c.Key, c.Count(), Rate([.. c], count, from, span)))],
            Repair = RepairTimes.Of(log, from + span),
            DownShare = events.GroupBy(e => e.Node, StringComparer.Ordinal).Sum(node => DownDays(node, from, from + span)) / (count * span),
        };
    }

    private static IEnumerable<string> Assumed(int? failed, double from, double span, bool daysAreTheLogs)
    {
        if (failed is not null)
            yield return FormattableString.Invariant($"the {failed} nodes are those that failed at least once, as --nodes is not given: rates and the share of time lost are upper bounds; the number of nodes observed would make them right");
        if (daysAreTheLogs)
            yield return FormattableString.Invariant($"the {span:0.###} days run from the first fault (day {from:0.###}) to the last (day {from + span:0.###}), as --days is not given: rates of a short log come out somewhat high");
        else if (from > 0)
            yield return FormattableString.Invariant($"the {span:0.###} days of --days run from the first fault (day {from:0.###}), as the log goes on beyond day {span:0.###}");
    }

    private static (int Nodes, double From, double Days) Observed(string file, IReadOnlyList<FaultEvent> events, int? nodes, double? days)
    {
        var failed = events.Select(e => e.Node).Distinct(StringComparer.Ordinal).Count();
        var (first, last) = (events.Min(e => e.StartDay), events.Max(e => e.StartDay));
        if (nodes < failed)
            throw new InputException(file, 0, 0, FormattableString.Invariant($"{failed} nodes failed, which is more than --nodes {nodes}; the number of nodes that were observed would be right"));
        if (days < last - first)
            throw new InputException(file, 0, 0, FormattableString.Invariant($"faults begin from day {first:0.###} to day {last:0.###}, which is longer than --days {days:0.###}; the length of the whole log would be right"));
        var from = days >= last ? 0 : first;
        var span = days ?? last - first;
        return span > 0 ? (nodes ?? failed, from, span) : throw new InputException(file, 0, 0, FormattableString.Invariant($"all faults begin at day {first:0.###}, so no rate can be told; give --days"));
    }

    private static Estimate Rate(IReadOnlyList<FaultEvent> events, int nodes, double from, double days) =>
        PoissonRate.Of(events.Count, nodes * days / CalendarYear.Days, Clustering(events, nodes, from, days));

    // Some nodes fail again and again, and one cause takes down several at once.
    private static double Clustering(IReadOnlyList<FaultEvent> events, int nodes, double from, double days) => Math.Max(
        PoissonRate.Dispersion(events.CountBy(e => e.Node, StringComparer.Ordinal).Select(c => c.Value), nodes),
        PoissonRate.Dispersion(events.CountBy(e => Math.Floor(e.StartDay - from)).Select(c => c.Value), (int)Math.Min(Math.Ceiling(days), int.MaxValue)));

    private static double DownDays(IEnumerable<FaultEvent> faults, double from, double to)
    {
        var (down, until) = (0.0, from);
        foreach (var fault in faults.OrderBy(f => f.StartDay))
        {
            var end = Math.Min(double.IsNaN(fault.DurationDays) ? to : fault.StartDay + fault.DurationDays, to);
            down += Math.Max(end - Math.Max(fault.StartDay, until), 0);
            until = Math.Max(until, end);
        }
        return down;
    }
}
