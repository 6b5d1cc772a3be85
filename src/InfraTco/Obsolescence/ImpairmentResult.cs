namespace InfraTco.Obsolescence;

/// <summary>Outcome of an impairment test.</summary>
/// <param name="Loss">Written down [USD]; below zero a reversal, 0 where nothing changes.</param>
/// <param name="CarryingAmount">Book value after the test [USD].</param>
public readonly record struct ImpairmentResult(double Loss, double CarryingAmount);
