namespace InfraTco.Charts.Studies;

/// <summary>A figure of a study.</summary>
/// <param name="Name">What it is called in a folder, without extension: lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c> of identifiers.</param>
/// <param name="Chart">The figure.</param>
public sealed record StudyFigure(string Name, Chart Chart);
