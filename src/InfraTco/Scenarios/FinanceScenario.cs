using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>Discounting and depreciation.</summary>
public sealed record FinanceScenario
{
    /// <summary>Nominal discount rate before tax.</summary>
    public required Ranged<AnnualRate> DiscountRate { get; init; }

    /// <summary>Book life of IT, straight line.</summary>
    public required Ranged<Duration> BookLife { get; init; }

    /// <summary>Lives against which the books are held to the market; those alike are shown together.</summary>
    public required IReadOnlyList<AccountingLife> AccountingLives { get; init; }

    /// <summary>Share of IT cost deducted in the first tax year, before MACRS.</summary>
    public required Ranged<Fraction> BonusDepreciation { get; init; }
}
