namespace InfraTco.Charts.Scales;

/// <summary>A labelled position of an axis.</summary>
internal readonly record struct AxisTick(double Position, string Label);
