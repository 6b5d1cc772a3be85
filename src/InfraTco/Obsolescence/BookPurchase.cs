namespace InfraTco.Obsolescence;

/// <summary>Systems that come onto the books together.</summary>
/// <param name="Month">Month in which they come, 0 = the first; they are written off from that month on.</param>
/// <param name="CostUsd">What they cost [USD], not negative.</param>
/// <param name="AgeMonths">How long they have been written off already [months]; zero for a purchase.</param>
public sealed record BookPurchase(int Month, double CostUsd, double AgeMonths);
