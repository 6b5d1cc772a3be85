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
    public SeriesDistribution? EqualWork => Distribution(PaybackBasis.EqualWork);

    /// <summary>Months at equal power.</summary>
    public SeriesDistribution? EqualPower => Distribution(PaybackBasis.EqualPower);

    internal void Add(RefreshOutcomes outcomes, int challenger, int paths)
    {
        lock (_months)
        {
            foreach (var basis in Enum.GetValues<PaybackBasis>())
                _months[(int)basis].Add(outcomes.Payback(challenger, basis)[..paths]);
            foreach (var months in outcomes.Payback(challenger, PaybackBasis.EqualWork)[..paths])
                _available += float.IsNaN(months) ? 0 : 1;
        }
    }

    private SeriesDistribution? Distribution(PaybackBasis basis) => _months[(int)basis].State is { Count: > 0 } state ? new(state) : null;
}
