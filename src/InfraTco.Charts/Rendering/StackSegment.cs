namespace InfraTco.Charts.Rendering;

/// <summary>A part of one bar, from the end nearer zero to the end farther from it.</summary>
internal readonly record struct StackSegment(StackPart Part, double From, double To);
