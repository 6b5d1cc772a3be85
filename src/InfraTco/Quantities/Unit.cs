namespace InfraTco.Quantities;

/// <summary>A unit: its symbol, and how many base units it is worth.</summary>
/// <param name="Symbol">The symbol as written after a number, such as <c>kW</c>.</param>
/// <param name="Factor">Base units in one of this unit.</param>
public readonly record struct Unit(string Symbol, double Factor);
