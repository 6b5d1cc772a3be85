namespace InfraTco.Charts;

/// <summary>One series of a bar chart: a value for each bar or group. NaN where there is none.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">Values in the unit of the chart's measure, in the order of its bars.</param>
public sealed record BarSeries(string Name, IReadOnlyList<double> Values)
{
    /// <summary>A remark shown when the pointer rests on the legend entry, such as what was folded into it. Default none.</summary>
    public string? Note { get; init; }

    /// <summary>Index into the palette [0, …], so that a series keeps its colour from figure to figure. Default its position.</summary>
    public int? Style { get; init; }
}
