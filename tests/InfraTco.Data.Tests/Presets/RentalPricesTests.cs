using InfraTco.Data.Presets;
using InfraTco.Data.Scenarios;
using InfraTco.Rental;

namespace InfraTco.Data.Tests.Presets;

/// <summary>
/// The rental history of H100 fell from 8 to 1.7 USD an hour and rose to 2.6. Scarcity that fades, steps at releases and a rebound tell it
/// to an eighth; an exponential misses it by more than twice as much.
/// </summary>
public class RentalPricesTests
{
    private const double StatedDeviation = 0.12;
    private static readonly RentalTable s_table = RentalPrices.Table;
    private static readonly IReadOnlyList<RentalQuote> s_h100 = s_table.Headline("h100");

    private static RentalModel Model(double months) => RentalModel.Fit(
        s_h100, [.. Market().Releases.Select(r => r.Date)], Market().Rebounds, Market().GenerationStep.Base, months / 12);

    private static InfraTco.Scenarios.MarketScenario Market(params string[] price) =>
        ScenarioFile.Read(null, [.. price.Select(p => KeyValuePair.Create("market.computePrice", p))]).Market;

    [Fact]
    public void The_model_tells_the_history_of_h100_within_its_stated_residual()
    {
        var model = Model(s_table.ScarcityHalfLife.Typical.In("months"));
        Assert.InRange(model.Deviation, 0, StatedDeviation);
        foreach (var (quote, fitted) in s_h100.Zip(model.Fitted))
            Assert.InRange(Math.Abs(Math.Log(fitted / quote.Price.Base)), 0, 2 * StatedDeviation);
        Assert.Equal(8.0, model.Fitted[0], 0.2);
        Assert.Equal(1.7, model.Fitted.Min(), 0.25);
        Assert.Equal(2.6, model.Fitted[^1], 0.1);
    }

    [Fact]
    public void It_falls_to_october_2025_and_rises_after()
    {
        var fitted = Model(4).Fitted;
        var low = s_h100.ToList().FindIndex(q => q.Date == new DateOnly(2025, 10, 31));
        Assert.Equal(fitted.Take(low + 1).OrderDescending(), fitted.Take(low + 1));
        Assert.Equal(fitted.Skip(low).Order(), fitted.Skip(low));
        // The rebound of the fit: about 40 % in the halfyear after October 2025.
        Assert.InRange(Math.Exp(Model(4).Coefficients[2]), 1.3, 1.6);
    }

    [Fact]
    public void A_plain_exponential_misses_it_by_more_than_twice_as_much_and_never_rises()
    {
        var plain = RentalModel.Exponential(s_h100);
        Assert.True(plain.Deviation > 2 * Model(4).Deviation);
        Assert.Equal(plain.Fitted.OrderDescending(), plain.Fitted);
        // -0.37 in logarithm is -31 % a year; with the list price of June 2023 it would be -28 %.
        Assert.InRange(plain.Coefficients[1], -0.45, -0.25);
    }

    [Fact]
    public void The_half_life_of_scarcity_is_the_best_of_those_looked_at()
    {
        double[] months = [3, 4, 6, 8, 12];
        Assert.Equal(s_table.ScarcityHalfLife.Typical.In("months"), months.MinBy(m => Model(m).Deviation));
    }

    [Fact]
    public void Every_quote_has_a_class_a_source_and_a_price_within_its_range() => Assert.All(s_table.Quotes, quote =>
    {
        Assert.Contains(quote.Class, s_table.Throughput.Keys);
        Assert.NotEqual("", quote.Price.Provenance.Source);
        Assert.InRange(quote.Price.Base, quote.Price.Low.Base, quote.Price.High.Base);
    });

    [Fact]
    public void Commitment_makes_the_hour_cheaper_and_a_hyperscaler_dearer()
    {
        double[] prices = [.. new[] { "three-year", "one-year", "neocloud", "hyperscaler" }.Select(t => Market($"{{ class: h100, tier: {t} }}").ComputePrice!.Base)];
        Assert.Equal(prices.Order(), prices);
        Assert.Equal(0.44, prices[0] / prices[2], 12);
        Assert.Equal(2.8, prices[3] / prices[2], 12);
    }

    [Fact]
    public void The_latest_price_is_carried_to_the_start_by_trend_and_releases()
    {
        // 2.60 in June 2026; 214 days at -20 % a year and Rubin in September to January 2027.
        var price = Market("{ class: h100, tier: neocloud }").ComputePrice!;
        Assert.Equal(2.60 * Math.Pow(0.8, 214 / 365.25) * 0.8, price.Base, 9);
        Assert.Contains("Silicon Data", price.Provenance.Source, StringComparison.Ordinal);
        Assert.Equal("2026-06-01", price.Provenance.Date);
    }

    [Theory]
    [InlineData("2023-06-30", 8.0)]
    [InlineData("2026-06-01", 2.60)]
    [InlineData("2020-01-01", 8.0)] // before all quotes the first
    public void The_price_is_that_of_the_latest_quote_of_its_day(string start, double usd) =>
        Assert.Equal(usd, s_table.For("h100", RentalTier.Neocloud, DateOnly.ParseExact(start, "yyyy-MM-dd"))!.Price.Base);

    [Fact]
    public void A_quote_of_the_very_tier_goes_before_one_carried_over_from_another()
    {
        var quote = s_table.For("h100", RentalTier.OneYear, new(2026, 7, 1))!;
        Assert.Equal((new DateOnly(2026, 3, 31), 2.35), (quote.Date, quote.Price.Base));
        var price = s_table.At(quote, RentalTier.OneYear, Market(), quote.Date);
        Assert.Equal((2.35, quote.Price.Low.Base, quote.Price.High.Base), (price.Base, price.Low.Base, price.High.Base));
    }

    [Fact]
    public void Another_class_is_priced_per_h100_equivalent_hour()
    {
        var (h100, b200) = (Market("{ class: h100, tier: neocloud }").ComputePrice!, Market("{ class: b200, tier: neocloud }").ComputePrice!);
        Assert.Equal(5.30 / 2.27 / 2.60, b200.Base / h100.Base, 9);
    }
}
