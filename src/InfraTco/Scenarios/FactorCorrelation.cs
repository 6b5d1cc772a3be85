using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>Correlation of the monthly innovations of two factors.</summary>
/// <param name="A">One factor.</param>
/// <param name="B">Another.</param>
/// <param name="Value">Correlation, −1 to 1.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record FactorCorrelation(RiskFactor A, RiskFactor B, double Value, Provenance Provenance);
