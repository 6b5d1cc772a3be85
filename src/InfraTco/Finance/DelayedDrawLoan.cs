namespace InfraTco.Finance;

/// <summary>A delayed-draw term loan: drawn as hardware arrives, then repaid in level principal over what is left of its term.</summary>
/// <remarks>
/// Draws fall at the start of a quarter. Before amortisation interest is paid or capitalised; from then on principal is the opening balance
/// over the quarters that remain. Source of the structure: CoreWeave, Inc., Form 10-Q for 2025-06-30, note 10.
/// </remarks>
/// <param name="Draws">Drawn at the start of each quarter from the first [USD], not negative.</param>
/// <param name="RatePerQuarter">Interest rate [fraction/quarter].</param>
/// <param name="AmortisationStart">Index of the first quarter with principal, from 0.</param>
/// <param name="Quarters">Quarters to maturity [-], above <paramref name="AmortisationStart"/> and not fewer than the draws.</param>
/// <param name="CapitaliseInterest">Whether interest before amortisation is added to the balance.</param>
public sealed record DelayedDrawLoan(
    IReadOnlyList<double> Draws, double RatePerQuarter, int AmortisationStart, int Quarters, bool CapitaliseInterest)
{
    /// <summary>Every quarter to maturity.</summary>
    public IReadOnlyList<DelayedDrawPeriod> Schedule()
    {
        Guard.Between(AmortisationStart, 0, Quarters - 1, nameof(AmortisationStart));
        Guard.Between(Draws.Count, 0, Quarters, nameof(Draws));
        var periods = new DelayedDrawPeriod[Quarters];
        var balance = 0.0;
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            periods[quarter] = Quarter(quarter, balance);
            balance = periods[quarter].Closing;
        }

        return periods;
    }

    private DelayedDrawPeriod Quarter(int quarter, double opening)
    {
        var draw = quarter < Draws.Count ? Draws[quarter] : 0;
        Guard.NotNegative(draw, nameof(Draws));
        var owed = opening + draw;
        var interest = owed * RatePerQuarter;
        var amortising = quarter >= AmortisationStart;
        var paid = amortising || !CapitaliseInterest ? interest : 0;
        var principal = amortising ? owed / (Quarters - quarter) : 0;
        return new(opening, draw, interest, paid, principal, owed + (interest - paid) - principal);
    }
}
