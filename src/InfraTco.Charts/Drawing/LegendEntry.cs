namespace InfraTco.Charts.Drawing;

/// <summary>One entry of a legend.</summary>
internal readonly record struct LegendEntry(string Name, string Paint, string? Tooltip = null);
