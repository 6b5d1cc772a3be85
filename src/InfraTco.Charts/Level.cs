namespace InfraTco.Charts;

/// <summary>A horizontal reference line, such as a covenant or a capacity.</summary>
/// <param name="Name">What the level is.</param>
/// <param name="Value">Its value, in the unit of the measure.</param>
public sealed record Level(string Name, double Value);
