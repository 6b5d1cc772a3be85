namespace InfraTco.Charts;

/// <summary>Grouped bars: several series side by side in each group.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Measure">What the bars measure.</param>
/// <param name="Groups">Names of the groups.</param>
/// <param name="Series">The series, each with a value for every group.</param>
public sealed record Bars(string Title, Measure Measure, IReadOnlyList<string> Groups, IReadOnlyList<BarSeries> Series) : Chart(Title)
{
    /// <summary>Horizontal reference lines. Default none.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
