namespace InfraTco.Charts;

/// <summary>A named amount.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, in the unit of the measure.</param>
public sealed record NamedValue(string Name, double Value);
