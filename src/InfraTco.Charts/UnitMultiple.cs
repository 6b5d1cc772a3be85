namespace InfraTco.Charts;

/// <summary>A multiple in which large amounts are counted.</summary>
/// <param name="Factor">Units in one multiple [1].</param>
/// <param name="Symbol">How it is written, such as <c>m</c> or <c>億</c>.</param>
public readonly record struct UnitMultiple(double Factor, string Symbol);
