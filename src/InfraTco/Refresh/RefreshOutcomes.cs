namespace InfraTco.Refresh;

/// <summary>What each policy does and changes in the futures of a block.</summary>
/// <param name="rules">Policies.</param>
/// <param name="challengers">Challengers.</param>
internal sealed class RefreshOutcomes(int rules, int challengers)
{
    private readonly float[] _paybacks = new float[challengers * RefreshRow.PaybackBases * RefreshRows.Paths];

    private readonly float[] _figures = new float[rules * RefreshTally.Figures * RefreshRows.Paths];
    private readonly SwitchChoice[] _choices = new SwitchChoice[rules * RefreshRows.Paths];
    private readonly int[] _years = new int[rules * RefreshRows.Paths];

    /// <summary>A figure of a policy, future by future.</summary>
    public Span<float> Figure(int rule, RefreshFigure figure) =>
        _figures.AsSpan((rule * RefreshTally.Figures + (int)figure) * RefreshRows.Paths, RefreshRows.Paths);

    /// <summary>The carbon payback of a challenger on a basis, future by future [months]: +∞ beyond the horizon, NaN where it cannot be had.</summary>
    public Span<float> Payback(int challenger, PaybackBasis basis) =>
        _paybacks.AsSpan((challenger * RefreshRow.PaybackBases + (int)basis) * RefreshRows.Paths, RefreshRows.Paths);

    /// <summary>Calendar year of the switch, from 0 for that of the start, or −1.</summary>
    public int Year(int rule, int path) => _years[rule * RefreshRows.Paths + path];

    /// <summary>Challenger switched to, or −1.</summary>
    public int Challenger(int rule, int path) => _choices[rule * RefreshRows.Paths + path].Challenger;

    /// <summary>Takes what a policy does in a future.</summary>
    public void Set(RefreshInput input, RefreshRow layout, RefreshRows rows, int rule, int path, SwitchChoice choice)
    {
        _choices[rule * RefreshRows.Paths + path] = choice;
        _years[rule * RefreshRows.Paths + path] = choice.IsNever ? -1 : input.CalendarYear(choice.Date);
        float Of(int figure) => choice.IsNever ? 0 : rows[layout.Figure(choice.Date, choice.Challenger, figure)][path];
        var carbon = Of(2);
        Figure(rule, RefreshFigure.ValueUsd)[path] = Of(0);
        Figure(rule, RefreshFigure.EnergyMwh)[path] = Of(1);
        Figure(rule, RefreshFigure.CarbonOperationalT)[path] = carbon;
        Figure(rule, RefreshFigure.CarbonT)[path] = choice.IsNever ? 0 : carbon + (float)input.Challengers[choice.Challenger].EmbodiedT;
        Figure(rule, RefreshFigure.WorkH100eHours)[path] = Of(3);
    }
}
