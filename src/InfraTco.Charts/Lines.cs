namespace InfraTco.Charts;

/// <summary>Lines over a shared horizontal axis, such as cumulative cost by month for several systems.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Measure">What the lines measure.</param>
/// <param name="Series">The lines.</param>
public sealed record Lines(string Title, HorizontalAxis Horizontal, Measure Measure, IReadOnlyList<LineSeries> Series) : Chart(Title)
{
    /// <summary>Whether the value axis includes zero. Default true.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Whether crossings of the lines are marked and labelled. Default false.</summary>
    public bool MarkCrossings { get; init; }

    /// <summary>Horizontal reference lines. Default none.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
