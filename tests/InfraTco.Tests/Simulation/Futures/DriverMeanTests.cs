using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation.Futures;

/// <summary>At full volatility the mean of every multiplicative driver is its expected path, which is one, within four standard errors.</summary>
public class DriverMeanTests
{
    private static readonly int[] Months = [0, 1, 5, 11, 23, 59];

    private static readonly Scenario Wild = TestScenario.Plain with
    {
        Risk = TestRisk.Plain with
        {
            ElectricityJumpRate = Value<AnnualRate>(9, "1/yr"),
            ElectricityJumpMean = Value<Ratio>(0.4, "x"),
            ElectricityJumpDeviation = Value<Ratio>(0.3, "x"),
            ElectricityReversion = Value<AnnualRate>(12, "1/yr"),
            ReboundRate = Value<AnnualRate>(2, "1/yr"),
            GenerationGapDeviation = Value<Ratio>(0.8, "x"),
            CarbonPriceFloor = Value<Ratio>(0.8, "x"),
            CarbonPriceCeiling = Value<Ratio>(1.5, "x"),
            UtilisationDeviation = Value<Fraction>(0.1, ""),
            ShortRateVolatility = Value<Volatility>(0.03, "1/sqrt(yr)"),
            Correlations = [Pair(RiskFactor.Utilisation, RiskFactor.Demand, 0.6), Pair(RiskFactor.Electricity, RiskFactor.Weather, 0.4)],
        },
    };

    private static readonly Lazy<DriverSample> Plain = new(() => DriverSample.Of(TestScenario.Plain, 60, Months));

    private static readonly Scenario Surplus = Wild.WithMarket(m => m with { Demand = m.Demand with { Model = DemandModel.Moving, Rebound = Value<Ratio>(0.5, "x") } });

    private static readonly Lazy<DriverSample> Falling = new(() => DriverSample.Of(Surplus, 60, Months));

    private static readonly Lazy<DriverSample> Stormy = new(() => DriverSample.Of(Wild, 60, Months));

    public static TheoryData<DriverOutcome> Drivers => [.. Enum.GetValues<DriverOutcome>().Where(d => d < DriverOutcome.Releases && d != DriverOutcome.AssetStep)];

    [Theory]
    [MemberData(nameof(Drivers))]
    public void The_mean_of_a_driver_is_its_expected_path(DriverOutcome driver) => AssertMeanOne(Plain.Value, driver);

    [Theory]
    [MemberData(nameof(Drivers))]
    public void It_stays_so_with_strong_jumps_narrow_bounds_and_correlations(DriverOutcome driver) => AssertMeanOne(Stormy.Value, driver);

    [Fact]
    public void It_stays_so_for_utilisation_and_price_that_are_expected_to_fall_at_an_uncertain_rate()
    {
        Assert.InRange(InfraTco.Demand.DemandPath.Balance(Surplus, 59).Utilisation, 0.1, 0.3);
        AssertMeanOne(Falling.Value, DriverOutcome.Utilisation);
        AssertMeanOne(Falling.Value, DriverOutcome.Compute);
    }

    [Fact]
    public void The_product_of_asset_steps_has_mean_one_in_every_month()
    {
        foreach (var scenario in new[] { TestScenario.Plain, Wild, Surplus, Response(Wild, 0), Response(Wild, 0.5) })
        {
            int[] months = [.. Enumerable.Range(0, 36)];
            var sample = DriverSample.Of(scenario, 36, months);
            var product = Enumerable.Repeat(1.0, DriverSample.Paths).ToArray();
            foreach (var month in months)
            {
                var step = sample[DriverOutcome.AssetStep, month];
                product = [.. product.Select((p, i) => p * step[i])];
                var (mean, error, _, _) = DriverSample.Moments(product);
                Assert.InRange(mean, 1 - 4 * error - 1e-5, 1 + 4 * error + 1e-5);
            }
        }
    }

    [Fact]
    public void The_price_of_carbon_stays_between_floor_and_ceiling()
    {
        foreach (var month in Months)
        {
            Assert.All(Stormy.Value[DriverOutcome.CarbonPrice, month], p => Assert.InRange(p, 0.8f, 1.5f));
            Assert.All(Plain.Value[DriverOutcome.CarbonPrice, month], p => Assert.InRange(p, 0.4f, 2.5f));
        }
        Assert.Contains(0.8f, Stormy.Value[DriverOutcome.CarbonPrice, 59]);
        Assert.Contains(1.5f, Stormy.Value[DriverOutcome.CarbonPrice, 59]);
    }

    [Fact]
    public void Utilisation_never_exceeds_the_whole()
    {
        foreach (var month in Months)
            Assert.All(Stormy.Value[DriverOutcome.Utilisation, month], u => Assert.InRange(0.65 * u, 0, 1 + 1e-6));
    }

    [Fact]
    public void Purchases_of_the_first_month_are_at_the_known_price() =>
        Assert.All(Plain.Value[DriverOutcome.Capex, 0], c => Assert.Equal(1, c));

    private static FactorCorrelation Pair(RiskFactor a, RiskFactor b, double value) => new(a, b, value, Provenance.Unstated);

    private static Scenario Response(Scenario scenario, double response) =>
        scenario.WithMarket(m => m with { Demand = m.Demand with { ResaleResponse = Value<Ratio>(response, "x") } });

    private static void AssertMeanOne(DriverSample sample, DriverOutcome driver)
    {
        foreach (var month in Months)
        {
            var (mean, error, _, _) = DriverSample.Moments([.. sample[driver, month].Select(v => (double)v)]);
            Assert.True(Math.Abs(mean - 1) <= 4 * error + 2e-6, $"{driver} in month {month}: {mean} ± {error}");
        }
    }
}
