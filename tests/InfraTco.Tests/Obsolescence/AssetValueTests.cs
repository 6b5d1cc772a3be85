using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class AssetValueTests
{
    [Fact]
    public void Both_defaults_keep_17_percent_after_five_years()
    {
        Assert.Equal(0.17, AssetValue.WithSteps.AtMeanReleases(1, 5), 0.005);
        Assert.Equal(0.17, AssetValue.Smooth.AtMeanReleases(1, 5), 0.005);
    }

    [Theory]
    [InlineData(1, 0.60, 0.78)] // secondary-market guides for the H100, 2026-06-04: low and high fraction of price by age
    [InlineData(2, 0.40, 0.60)]
    [InlineData(3, 0.25, 0.46)]
    [InlineData(4, 0.15, 0.35)]
    [InlineData(5, 0.10, 0.22)]
    public void Both_defaults_stay_inside_the_bands_of_market_guides(double age, double low, double high)
    {
        Assert.InRange(AssetValue.WithSteps.AtMeanReleases(1, age), low, high);
        Assert.InRange(AssetValue.Smooth.AtMeanReleases(1, age), low, high);
    }

    [Fact]
    public void Value_never_rises_with_age_or_releases_and_never_falls_below_scrap() => Holds(
        from decay in Between(0, 1)
        from step in Between(0.01, 1)
        from scrap in Between(0, 0.2)
        from age in Between(0, 20)
        from releases in Gen.Choose(0, 10)
        select (model: new AssetValue(decay, step, 1.5, scrap), age, releases),
        x =>
        {
            var value = x.model.At(100, x.age, x.releases);
            return value >= 100 * x.model.ScrapFraction && value <= 100
                && x.model.At(100, x.age + 1, x.releases) <= value && x.model.At(100, x.age, x.releases + 1) <= value;
        });

    [Fact]
    public void New_hardware_is_worth_its_price() => Assert.Equal(30_000, AssetValue.WithSteps.At(30_000, 0, 0));

    [Fact]
    public void Impossible_models_and_ages_are_refused()
    {
        var model = AssetValue.WithSteps;
        Assert.Throws<ArgumentOutOfRangeException>(() => (model with { AnnualDecay = 1.1 }).At(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => (model with { StepFactor = 0 }).At(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => (model with { GenerationGap = 0 }).AtMeanReleases(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => (model with { ScrapFraction = -0.1 }).At(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.At(-1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.At(1, -1, 0));
        Assert.Equal(double.NaN, model.At(double.NaN, 1, 0));
    }

    [Theory]
    [InlineData(SaleRoute.Orderly, 1)]
    [InlineData(SaleRoute.Broker, 0.85)]
    [InlineData(SaleRoute.Auction, 0.65)]
    [InlineData(SaleRoute.Distressed, 0.45)]
    public void A_faster_sale_brings_less(SaleRoute route, double factor) => Assert.Equal(1000 * factor, Resale.Proceeds(1000, route), 9);

    [Fact]
    public void Recovery_is_proceeds_over_the_loan_and_never_more_than_the_loan()
    {
        Assert.Equal(0.45, Resale.Recovery(600, 600, SaleRoute.Distressed), 12);
        Assert.Equal(1, Resale.Recovery(1000, 600, SaleRoute.Broker));
        Assert.Throws<ArgumentOutOfRangeException>(() => Resale.Recovery(1000, 0, SaleRoute.Broker));
        Assert.Throws<ArgumentOutOfRangeException>(() => Resale.Proceeds(-1, SaleRoute.Broker));
        Assert.Throws<ArgumentOutOfRangeException>(() => Resale.Factor((SaleRoute)9));
    }

    [Fact]
    public void Adoption_starts_where_it_is_and_ends_at_saturation()
    {
        Assert.Equal(8, Adoption.Logistic(30, 0.55, 8, 0), 12);
        Assert.Equal(30, Adoption.Logistic(30, 0.55, 8, 200), 9);
        Assert.Equal(0, Adoption.Bass(0.03, 0.38, 0));
        Assert.Equal(1, Adoption.Bass(0.03, 0.38, 200), 9);
        Assert.Equal(1 - Math.Exp(-0.03 * 5), Adoption.Bass(0.03, 0, 5), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Adoption.Logistic(30, 0.5, 31, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Adoption.Bass(0, 0.4, 1));
    }
}
