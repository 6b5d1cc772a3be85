using InfraTco.Simulation.Statistics;

namespace InfraTco.Refresh;

/// <summary>What one policy came to over the futures: exact sums and counts, so that their order does not matter.</summary>
public sealed class RefreshTally
{
    /// <summary>Figures of <see cref="RefreshFigure"/>.</summary>
    public const int Figures = (int)RefreshFigure.WorkH100eHours + 1;

    private readonly SeriesAccumulator[] _figures;
    private readonly long[] _years;
    private readonly long[] _actions;
    private long _better;
    private long _acted;

    internal RefreshTally(IEnumerable<PilotRange> ranges, int years, int actions)
    {
        _figures = [.. ranges.Select(r => new SeriesAccumulator(r))];
        _years = new long[years];
        _actions = new long[actions];
    }

    /// <summary>Distribution of a figure.</summary>
    public SeriesDistribution Distribution(RefreshFigure figure) => new(_figures[(int)figure].State);

    /// <summary>Futures in which it first acts in a calendar year of <see cref="RefreshInput.CalendarYears"/>.</summary>
    public IReadOnlyList<long> Years => _years;

    /// <summary>Futures by the first action: a switch to each challenger, and where it is allowed closing.</summary>
    public IReadOnlyList<long> Actions => _actions;

    /// <summary>Futures in which it acts.</summary>
    public long Switched => _actions.Sum();

    /// <summary>Actions over all futures.</summary>
    public long ActionCount => _acted;

    /// <summary>Futures in which it gains against keeping.</summary>
    public long Better => _better;

    internal void Add(RefreshOutcomes outcomes, int rule, int paths)
    {
        lock (_figures)
        {
            for (var figure = 0; figure < Figures; figure++)
                _figures[figure].Add(outcomes.Figure(rule, (RefreshFigure)figure)[..paths]);
            for (var path = 0; path < paths; path++)
            {
                _acted += outcomes.ActionCount(rule, path);
                Count(outcomes.Year(rule, path), outcomes.Action(rule, path), outcomes.Figure(rule, RefreshFigure.ValueUsd)[path]);
            }
        }
    }

    private void Count(int year, int action, float value)
    {
        if (year >= 0)
        {
            _years[year]++;
            _actions[action]++;
        }
        if (value > 0)
            _better++;
    }
}
