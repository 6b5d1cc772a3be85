using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A generation of hardware that has been released.</summary>
/// <param name="Name">What came.</param>
/// <param name="Date">First shipments.</param>
/// <param name="Provenance">Source, date, confidence.</param>
public sealed record GenerationRelease(string Name, DateOnly Date, Provenance Provenance);
