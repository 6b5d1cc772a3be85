using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A life over which systems are written off on the books, straight line, and who uses it.</summary>
/// <param name="Name">The company, or what the life stands for.</param>
/// <param name="Life">The life.</param>
/// <param name="Provenance">Source, date, confidence.</param>
public sealed record AccountingLife(string Name, Quantity<Duration> Life, Provenance Provenance);
