namespace InfraTco.Charts;

/// <summary>A distribution over time: the bands P5–P95 and P25–P75, and the line P50. NaN is a gap.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Measure">What is distributed.</param>
/// <param name="Quantiles">The quantiles at each position.</param>
public sealed record Fan(string Title, HorizontalAxis Horizontal, Measure Measure, FanQuantiles Quantiles) : Chart(Title)
{
    /// <summary>The expected case, drawn as a dashed line of its own. Default none.</summary>
    public IReadOnlyList<double>? Expected { get; init; }

    /// <summary>Whether the value axis includes zero. Default true.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Horizontal reference lines. Default none.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
