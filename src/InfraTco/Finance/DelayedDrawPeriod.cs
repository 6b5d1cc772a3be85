namespace InfraTco.Finance;

/// <summary>One quarter of a delayed-draw term loan. All amounts in USD.</summary>
/// <param name="Opening">Balance before the draw.</param>
/// <param name="Draw">Drawn at the start of the quarter.</param>
/// <param name="Interest">Interest accrued on opening balance and draw.</param>
/// <param name="InterestPaid">The part of the interest paid in cash; the rest is capitalised.</param>
/// <param name="Principal">Repaid at the end of the quarter.</param>
/// <param name="Closing">Balance at the end of the quarter.</param>
public sealed record DelayedDrawPeriod(double Opening, double Draw, double Interest, double InterestPaid, double Principal, double Closing);
