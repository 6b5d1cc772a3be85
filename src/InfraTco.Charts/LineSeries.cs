namespace InfraTco.Charts;

/// <summary>One line: a value for each position of the horizontal axis. NaN is drawn as a gap.</summary>
/// <param name="Name">Name at the end of the line.</param>
/// <param name="Values">Values in the unit of the measure.</param>
public sealed record LineSeries(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Index into the palette [0, …], so that a series keeps its colour from figure to figure. Default its position.</summary>
    public int? Style { get; init; }

    /// <summary>A band around the line, drawn in a light tone of grey under all lines. Default none.</summary>
    public LineBand? Band { get; init; }
}
