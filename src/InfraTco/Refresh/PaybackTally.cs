using InfraTco.Simulation.Statistics;

namespace InfraTco.Refresh;

/// <summary>The carbon payback of one challenger over the futures, a switch at the date of the expected case.</summary>
public sealed class PaybackTally
{
    private readonly SeriesAccumulator[] _months;
    private long _available;

    internal PaybackTally(IEnumerable<PilotRange> ranges) => _months = [.. ranges.Select(r => new SeriesAccumulator(r))];

    /// <summary>Futures in which the challenger can be had at the date.</summary>
    public long Available => _available;

    /// <summary>Months at equal work, of the futures in which it comes within the horizon; null where it does in none.</summary>
    public SeriesDistribution? EqualWork => Distribution(0);

    /// <summary>Months at equal power.</summary>
    public SeriesDistribution? EqualPower => Distribution(1);

    internal void Add(RefreshOutcomes outcomes, int challenger, int paths)
    {
        lock (_months)
        {
            for (var basis = 0; basis < _months.Length; basis++)
                _months[basis].Add(outcomes.Payback(challenger, basis)[..paths]);
            foreach (var months in outcomes.Payback(challenger, 0)[..paths])
                _available += float.IsNaN(months) ? 0 : 1;
        }
    }

    private SeriesDistribution? Distribution(int basis) => _months[basis].State is { Count: > 0 } state ? new(state) : null;
}
