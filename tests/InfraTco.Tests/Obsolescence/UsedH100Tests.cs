using InfraTco.Obsolescence;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Obsolescence;

/// <summary>
/// What a used H100 fetches, from its price at launch, its age and the releases since it was bought, against what markets report.
/// Sources: Epoch AI, Machine Learning Hardware (CC BY 4.0), 33,750 USD a GPU in May 2023; secondary-market guides of 2026-05-28,
/// 14,000 to 28,000 USD with a median of 20,000; guides of 2026-06-04 by age, fractions of price.
/// </summary>
public class UsedH100Tests
{
    private const double LaunchPrice = 33_750;
    private const double NewPriceDecline = 0.045;
    private const double DaysPerYear = 365.25;
    private static readonly DateOnly s_launched = new(2023, 5, 29);
    private static readonly MarketScenario s_market = TestScenario.Plain.Market;

    private static double Years(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysPerYear;

    private static double Paid(DateOnly bought) => GenerationPrice.New(LaunchPrice, NewPriceDecline, Years(s_launched, bought));

    private static double Worth(DateOnly bought, DateOnly date) => AssetValue.WithSteps.At(
        Paid(bought), Years(bought, date), GenerationReleases.Past(s_market, bought, date));

    /// <summary>Deliveries by quarter from mid-2023 to the end of 2025.</summary>
    private static IEnumerable<DateOnly> Quarters => Enumerable.Range(0, 11).Select(q => new DateOnly(2023, 6, 30).AddMonths(3 * q));

    [Fact]
    public void A_used_h100_of_2026_is_worth_15_to_25_thousand_dollars_on_the_mean_of_what_was_delivered()
    {
        var worth = Quarters.Select(bought => Worth(bought, new(2026, 5, 28))).ToList();
        Assert.InRange(worth.Average(), 15_000, 25_000);
        Assert.InRange(worth.Order().ElementAt(worth.Count / 2), 14_000, 28_000);
    }

    [Theory]
    [InlineData("2024-09-30")]
    [InlineData("2025-01-31")]
    [InlineData("2025-07-31")]
    public void So_is_one_that_was_bought_in_the_two_years_before(string bought) =>
        Assert.InRange(Worth(DateOnly.ParseExact(bought, "yyyy-MM-dd"), new(2026, 5, 28)), 13_000, 25_000);

    [Theory]
    [InlineData(1, 0.60, 0.78)]
    [InlineData(2, 0.40, 0.60)]
    [InlineData(3, 0.25, 0.46)]
    [InlineData(4, 0.15, 0.35)]
    public void By_age_it_keeps_the_share_of_its_price_that_guides_report(int age, double low, double high)
    {
        // Dates up to mid-2027, of which the releases are known.
        var kept = Quarters.Where(b => b.AddYears(age) <= new DateOnly(2027, 6, 30))
            .Select(b => Worth(b, b.AddYears(age)) / Paid(b)).ToList();
        Assert.InRange(kept.Average(), low, high);
    }

    [Fact]
    public void Two_units_of_one_age_differ_by_the_releases_that_fell_in_it()
    {
        // Of two units a year old, one saw no release and one saw B200.
        var early = Worth(new(2023, 6, 30), new(2024, 6, 30)) / Paid(new(2023, 6, 30));
        var late = Worth(new(2024, 6, 30), new(2025, 6, 30)) / Paid(new(2024, 6, 30));
        Assert.Equal(0.8, late / early, 2);
    }

    [Fact]
    public void New_units_keep_their_price_better_than_used_ones()
    {
        Assert.Equal(31_905, GenerationPrice.New(LaunchPrice, 0.031, Years(s_launched, new(2025, 3, 3))), 100.0);
        Assert.Equal(LaunchPrice, GenerationPrice.New(GenerationPrice.Paid(LaunchPrice, 0.045, 2), 0.045, 2), 9);
        Assert.True(GenerationPrice.New(LaunchPrice, NewPriceDecline, 2) > Worth(s_launched, s_launched.AddYears(2)));
    }
}
