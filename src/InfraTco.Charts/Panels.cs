namespace InfraTco.Charts;

/// <summary>Panels of lines one above the other on shared months, such as facility power above and PUE below.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Horizontal">The shared horizontal axis.</param>
/// <param name="Parts">The panels, from the top.</param>
public sealed record Panels(string Title, HorizontalAxis Horizontal, IReadOnlyList<Panel> Parts) : Chart(Title);
