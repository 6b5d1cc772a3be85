namespace InfraTco.Comparison;

/// <summary>Book value of a fleet's systems against what the market would pay for them.</summary>
/// <param name="CostUsd">What the systems cost [USD].</param>
/// <param name="MarketUsd">[months] market value at the month's end, expected case [USD].</param>
/// <param name="CashFlowsKnown">
/// Whether compute is sold, so that tests can look at cash flows; else they have fair value alone, and show what a write-down to it
/// would be.
/// </param>
/// <param name="Cases">By accounting life, shortest first.</param>
public sealed record BookComparison(double CostUsd, IReadOnlyList<double> MarketUsd, bool CashFlowsKnown, IReadOnlyList<BookCase> Cases);
