namespace InfraTco.Charts;

/// <summary>
/// Bars made of parts, such as cost by category for each system. Negative parts (resale) lie below zero and a marker shows the sum.
/// With up to four bars the legend is a table that holds every value, so that thin parts can still be read.
/// </summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Measure">What the bars measure.</param>
/// <param name="Bars">Names of the bars.</param>
/// <param name="Series">The parts, each with a value for every bar.</param>
public sealed record StackedBars(string Title, Measure Measure, IReadOnlyList<string> Bars, IReadOnlyList<BarSeries> Series) : Chart(Title)
{
    /// <summary>Order of the parts. Default by size, the largest at zero.</summary>
    public StackOrder Order { get; init; } = StackOrder.BySize;

    /// <summary>Whether the sum of each bar is marked; a bar with a missing part has no sum. Default true.</summary>
    public bool ShowTotals { get; init; } = true;
}
