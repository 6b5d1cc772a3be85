namespace InfraTco.Comparison;

/// <summary>One step of a waterfall.</summary>
/// <param name="Name">What changes.</param>
/// <param name="Amount">By how much; the first step is the level of A.</param>
public sealed record WaterfallStep(string Name, double Amount);
