using InfraTco.Quantities;
using InfraTco.Risk;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation.Futures;

/// <summary>Variances and quantiles of the drivers against closed forms, within four standard errors.</summary>
public class DriverDistributionTests
{
    private static readonly int[] Months = [0, 2, 11, 35];

    private static readonly double[] Probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    private static readonly Lazy<DriverSample> Plain = new(() => DriverSample.Of(TestScenario.Plain, 36, Months));

    private static readonly Lazy<DriverSample> WithoutJumps = new(() => Sample(r => r with
    {
        ElectricityJumpRate = Value<AnnualRate>(0, "1/yr"),
        ReboundRate = Value<AnnualRate>(0, "1/yr"),
        CarbonPriceFloor = Value<Ratio>(0, "x"),
        CarbonPriceCeiling = Value<Ratio>(1e6, "x"),
    }));

    [Fact]
    public void The_log_price_of_electricity_reverts_as_an_Ornstein_Uhlenbeck_process()
    {
        foreach (var month in Months)
        {
            var t = (month + 1) / 12.0;
            var deviation = 0.35 * Math.Sqrt((1 - Math.Exp(-2 * 3.2 * t)) / (2 * 3.2));
            AssertLognormal(WithoutJumps.Value[DriverOutcome.Electricity, month], deviation);
        }
    }

    [Fact]
    public void Jumps_add_the_variance_of_a_compound_Poisson_process()
    {
        // λΔE[J²] a month, decaying with the price: finance reference, section 6; J ~ N(0.1, 0.075²), 2 a year.
        foreach (var month in Months)
        {
            var phi = Math.Exp(-2 * 3.2 / 12);
            var monthly = 0.35 * 0.35 * (1 - phi) / (2 * 3.2) + 2 / 12.0 * (0.1 * 0.1 + 0.075 * 0.075);
            AssertLogVariance(Plain.Value[DriverOutcome.Electricity, month], monthly * (1 - Math.Pow(phi, month + 1)) / (1 - phi));
        }
    }

    [Fact]
    public void Jumps_are_a_Poisson_count_and_rebounds_come_at_their_rate()
    {
        var sample = Sample(r => r with { ElectricityJumpRate = Value<AnnualRate>(6, "1/yr"), ReboundRate = Value<AnnualRate>(3, "1/yr") });
        var probability = Math.Exp(-0.5);
        for (var k = 0; k < 4; k++)
        {
            AssertShare(sample[DriverOutcome.Jumps, 11].Count(n => n == k), probability);
            probability *= 0.5 / (k + 1);
        }
        AssertShare(sample[DriverOutcome.Rebounds, 11].Count(n => n == 1), 0.25);
        Assert.All(sample[DriverOutcome.Rebounds, 11], n => Assert.True(n is 0 or 1));
    }

    [Fact]
    public void Grid_carbon_carbon_price_and_hardware_prices_are_geometric_Brownian_motions()
    {
        foreach (var month in Months)
        {
            var t = (month + 1) / 12.0;
            AssertLognormal(WithoutJumps.Value[DriverOutcome.GridCarbon, month], 0.03 * Math.Sqrt(t));
            AssertLognormal(WithoutJumps.Value[DriverOutcome.CarbonPrice, month], 0.4 * Math.Sqrt(t));
            // Paid at the month's beginning.
            if (month > 0)
                AssertLognormal(WithoutJumps.Value[DriverOutcome.Capex, month], 0.1 * Math.Sqrt(month / 12.0));
        }
    }

    [Fact]
    public void The_price_of_compute_between_releases_is_a_geometric_Brownian_motion()
    {
        foreach (var month in Months)
        {
            var sample = WithoutJumps.Value;
            var releases = sample[DriverOutcome.Releases, month];
            double[] logs = [.. sample[DriverOutcome.Compute, month].Select((p, i) => Math.Log(p) - releases[i] * Math.Log(0.8))];
            var (_, _, variance, error) = DriverSample.Moments(logs);
            Assert.InRange(variance, 0.09 * (month + 1) / 12 - 4 * error, 0.09 * (month + 1) / 12 + 4 * error);
        }
    }

    [Fact]
    public void A_rebound_lifts_the_price_of_compute_for_good()
    {
        var sample = DriverSample.Of(
            With(r => r with { ComputePriceVolatility = Value<Volatility>(0, "1/sqrt(yr)"), ReboundRate = Value<AnnualRate>(6, "1/yr") }), 12, 10, 11);
        var (before, after) = (sample[DriverOutcome.Compute, 10], sample[DriverOutcome.Compute, 11]);
        // ln(1.4) apart, and the mean correction ln(1 + ½·0.4) a month.
        for (var i = 0; i < 1000; i++)
        {
            var steps = sample[DriverOutcome.Releases, 11][i] - sample[DriverOutcome.Releases, 10][i];
            if (steps == 0)
            {
                var expected = sample[DriverOutcome.Rebounds, 11][i] == 1 ? 1.4 / 1.2 : 1 / 1.2;
                Assert.Equal(expected, after[i] / before[i] * ReleaseMeans(sample), 0.004);
            }
        }

        // What paths without a release have in common: mean of step^N in month 10 ÷ in month 11.
        static double ReleaseMeans(DriverSample sample) =>
            sample[DriverOutcome.Releases, 11].Average(n => Math.Pow(0.8, n)) / sample[DriverOutcome.Releases, 10].Average(n => Math.Pow(0.8, n));
    }

    [Fact]
    public void Market_value_goes_with_rents_by_its_response()
    {
        int[] months = [.. Enumerable.Range(0, 24)];
        double[] Logs(double response)
        {
            var scenario = TestScenario.Plain.WithMarket(m => m with { Demand = m.Demand with { ResaleResponse = Value<Ratio>(response, "x") } });
            var sample = DriverSample.Of(scenario, 24, months);
            return [.. Enumerable.Range(0, 1000).Select(i => months.Sum(month => Math.Log(sample[DriverOutcome.AssetStep, month][i])))];
        }
        var rents = DriverSample.Of(TestScenario.Plain, 24, 23)[DriverOutcome.Compute, 23];
        var (none, half, whole) = (Logs(0), Logs(0.5), Logs(1));
        // Deviation 0.3 and rebounds of 1.4 at 0.1 a year, over 24 months: half the variance that the mean takes, and what rebounds take.
        var spread = 0.5 * 0.5 * 0.09 * 2 / 2 + 24 * Math.Log(1 + 0.1 / 12 * (Math.Sqrt(1.4) - 1)) - 0.5 * (0.09 + 24 * Math.Log(1 + 0.1 / 12 * 0.4));
        for (var i = 0; i < half.Length; i++)
        {
            Assert.Equal(Math.Log(rents[i]), whole[i], 1e-4);
            Assert.Equal((none[i] + whole[i]) / 2 - spread, half[i], 1e-4);
        }
    }

    // Value is what a system earns from the next month on, so at a month's end it has what software does to the price of the month after.
    [Fact]
    public void Market_value_at_a_month_s_end_has_the_software_of_the_next_month()
    {
        var scenario = With(r => r with
        {
            ComputePriceVolatility = Value<Volatility>(0, "1/sqrt(yr)"), ReboundRate = Value<AnnualRate>(0, "1/yr"), GenerationGapDeviation = Value<Ratio>(0, "x"),
            SoftwareDeviation = Value<Ratio>(0.26, "x"),
        }).WithMarket(m => m with { Demand = m.Demand with { Model = DemandModel.Moving, Rebound = Value<Ratio>(1.2, "x") } });
        int[] months = [.. Enumerable.Range(0, 24)];
        var sample = DriverSample.Of(scenario, 24, months);
        var product = Enumerable.Repeat(1.0, 500).ToArray();
        for (var month = 0; month < 23; month++)
        {
            product = [.. product.Select((p, i) => p * sample[DriverOutcome.AssetStep, month][i])];
            Assert.All(product.Select((p, i) => p / sample[DriverOutcome.Compute, month + 1][i]), ratio => Assert.Equal(1, ratio, 1e-4));
        }
        Assert.True(DriverSample.Moments(product).Variance > 1e-4);
    }

    [Fact]
    public void Weather_is_an_autoregression()
    {
        foreach (var month in Months)
            AssertLognormal(Plain.Value[DriverOutcome.Mechanical, month], 0.06 * Math.Sqrt((1 - Math.Pow(0.09, month + 1)) / (1 - 0.09)));
    }

    [Fact]
    public void Utilisation_is_the_logistic_of_two_autoregressions()
    {
        foreach (var month in Months)
        {
            double[] logits = [.. Plain.Value[DriverOutcome.Utilisation, month].Select(u => Math.Log(0.65 * u / (1 - 0.65 * u)))];
            var (_, _, variance, error) = DriverSample.Moments(logits);
            var innovation = 2 * Math.Pow(0.05 / (0.65 * 0.35), 2);
            var expected = innovation * (1 - Math.Pow(0.85 * 0.85, month + 1)) / (1 - 0.85 * 0.85);
            Assert.InRange(variance, expected - 4 * error, expected + 4 * error);
        }
    }

    [Fact]
    public void The_discount_factor_holds_the_integral_of_a_Vasicek_short_rate()
    {
        // Var ∫r = σ²/κ²·(t − 2(1 − e^−κt)/κ + (1 − e^−2κt)/2κ): O. Vasicek, An equilibrium characterization of the term structure, 1977.
        const double Kappa = 0.3, Sigma = 0.01;
        var sample = DriverSample.Of(TestScenario.Plain, 240, 239);
        var t = 20.0;
        var variance = Sigma * Sigma / (Kappa * Kappa)
            * (t - 2 * (1 - Math.Exp(-Kappa * t)) / Kappa + (1 - Math.Exp(-2 * Kappa * t)) / (2 * Kappa));
        double[] logs = [.. sample[DriverOutcome.Discount, 239].Select(d => Math.Log(d))];
        var (mean, meanError, measured, error) = DriverSample.Moments(logs);
        // Months are summed, not integrated: half a per cent apart.
        Assert.InRange(measured, variance * 0.995 - 4 * error, variance * 1.015 + 4 * error);
        Assert.InRange(mean, -0.5 * measured - 4 * meanError - 1e-4, -0.5 * measured + 4 * meanError + 1e-4);
    }

    private static Scenario With(Func<RiskScenario, RiskScenario> change) => TestScenario.Plain with { Risk = change(TestScenario.Plain.Risk) };

    private static DriverSample Sample(Func<RiskScenario, RiskScenario> change) => DriverSample.Of(With(change), 36, Months);

    /// <summary>A lognormal with mean one: share of paths below its quantiles, and variance of the logarithm.</summary>
    private static void AssertLognormal(float[] values, double deviation)
    {
        AssertLogVariance(values, deviation * deviation);
        foreach (var p in Probabilities)
        {
            var quantile = Math.Exp(deviation * NormalDistribution.Quantile(p) - 0.5 * deviation * deviation);
            AssertShare(values.Count(v => v < quantile), p);
        }
    }

    private static void AssertLogVariance(float[] values, double expected)
    {
        var (_, _, variance, error) = DriverSample.Moments([.. values.Select(v => Math.Log(v))]);
        Assert.InRange(variance, expected - 4 * error, expected + 4 * error);
    }

    private static void AssertShare(int count, double probability)
    {
        var error = Math.Sqrt(probability * (1 - probability) / DriverSample.Paths);
        Assert.InRange((double)count / DriverSample.Paths, probability - 4 * error, probability + 4 * error);
    }
}
