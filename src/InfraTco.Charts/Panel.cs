namespace InfraTco.Charts;

/// <summary>One panel of a figure whose panels share the horizontal axis.</summary>
/// <param name="Measure">What its lines measure.</param>
/// <param name="Series">Its lines.</param>
public sealed record Panel(Measure Measure, IReadOnlyList<LineSeries> Series)
{
    /// <summary>Whether the value axis includes zero. Default true; false suits a ratio such as PUE.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Whether crossings of the lines are marked and labelled. Default false.</summary>
    public bool MarkCrossings { get; init; }

    /// <summary>Horizontal reference lines. Default none.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
