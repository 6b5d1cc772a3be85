namespace InfraTco.Charts;

/// <summary>One driver of a tornado.</summary>
/// <param name="Name">Name of the driver.</param>
/// <param name="LowInput">The low input with its unit, as text.</param>
/// <param name="HighInput">The high input with its unit, as text.</param>
/// <param name="AtLow">The result at the low input, in the unit of the measure.</param>
/// <param name="AtHigh">The result at the high input, in the unit of the measure.</param>
public sealed record TornadoDriver(string Name, string LowInput, string HighInput, double AtLow, double AtHigh);
