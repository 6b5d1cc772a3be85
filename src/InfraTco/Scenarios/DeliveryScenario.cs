using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A share of the fleet that comes into service in one month.</summary>
/// <param name="Month">Month after the start, 0 = the first.</param>
/// <param name="Share">Share of the fleet.</param>
public sealed record DeliveryScenario(int Month, Quantity<Fraction> Share);
