namespace InfraTco.Charts;

/// <summary>How one total becomes another: a start, signed steps, and an end that is their sum. Read from the top.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Measure">What is added up.</param>
/// <param name="Start">The total that it starts from.</param>
/// <param name="Steps">Signed steps, in the order in which they are taken.</param>
/// <param name="EndName">Name of the total that they lead to; its value is start + Σ steps.</param>
public sealed record Waterfall(string Title, Measure Measure, NamedValue Start, IReadOnlyList<NamedValue> Steps, string EndName)
    : Chart(Title)
{
    /// <summary>The total at the end = start + Σ steps, in the unit of the measure.</summary>
    public double End => Steps.Aggregate(Start.Value, (sum, step) => sum + step.Value);
}
