namespace InfraTco.Refresh;

/// <summary>What each policy does and changes in the futures of a block.</summary>
/// <param name="rules">Policies.</param>
/// <param name="challengers">Challengers.</param>
internal sealed class RefreshOutcomes(int rules, int challengers)
{
    private readonly float[] _paybacks = new float[challengers * RefreshRow.PaybackBases * RefreshRows.Paths];

    private readonly float[] _figures = new float[rules * RefreshTally.Figures * RefreshRows.Paths];
    private readonly int[] _actions = new int[rules * RefreshRows.Paths];
    private readonly int[] _counts = new int[rules * RefreshRows.Paths];
    private readonly int[] _years = new int[rules * RefreshRows.Paths];

    /// <summary>A figure of a policy, future by future.</summary>
    public Span<float> Figure(int rule, RefreshFigure figure) =>
        _figures.AsSpan((rule * RefreshTally.Figures + (int)figure) * RefreshRows.Paths, RefreshRows.Paths);

    /// <summary>The carbon payback of a challenger on a basis, future by future [months]: +∞ beyond the horizon, NaN where it cannot be had.</summary>
    public Span<float> Payback(int challenger, PaybackBasis basis) =>
        _paybacks.AsSpan((challenger * RefreshRow.PaybackBases + (int)basis) * RefreshRows.Paths, RefreshRows.Paths);

    /// <summary>Calendar year of the first action, from 0 for that of the start, or −1.</summary>
    public int Year(int rule, int path) => _years[rule * RefreshRows.Paths + path];

    /// <summary>The first action, or −1.</summary>
    public int Action(int rule, int path) => _actions[rule * RefreshRows.Paths + path];

    /// <summary>How often it acts in a future.</summary>
    public int ActionCount(int rule, int path) => _counts[rule * RefreshRows.Paths + path];

    /// <summary>Takes what a policy does in a future.</summary>
    public void Set(RefreshInput input, RefreshRow layout, RefreshRows rows, int rule, int path, SwitchSequence sequence)
    {
        var (at, first) = (rule * RefreshRows.Paths + path, sequence.First);
        _actions[at] = first.Action;
        _years[at] = first.IsNever ? -1 : input.CalendarYear(first.Date);
        _counts[at] = sequence.Switches.Count;
        float Of(int figure) => (float)sequence.Figure(layout, figure, new RefreshRows.Reader(rows, path));
        var carbon = Of(2);
        Figure(rule, RefreshFigure.ValueUsd)[path] = Of(0);
        Figure(rule, RefreshFigure.EnergyMwh)[path] = Of(1);
        Figure(rule, RefreshFigure.CarbonOperationalT)[path] = carbon;
        Figure(rule, RefreshFigure.CarbonT)[path] = carbon + (float)sequence.EmbodiedT(input);
        Figure(rule, RefreshFigure.WorkH100eHours)[path] = Of(3);
    }
}
