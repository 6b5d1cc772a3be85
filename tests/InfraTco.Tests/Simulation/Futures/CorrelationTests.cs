using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation.Futures;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Simulation.Futures;

public class CorrelationTests
{
    private static readonly FactorCorrelation[] Stated =
    [
        Pair(RiskFactor.Electricity, RiskFactor.CarbonPrice, 0.3),
        Pair(RiskFactor.Weather, RiskFactor.Electricity, 0.4),
        Pair(RiskFactor.ComputePrice, RiskFactor.Utilisation, 0.5),
        Pair(RiskFactor.ComputePrice, RiskFactor.Demand, 0.5),
        Pair(RiskFactor.Utilisation, RiskFactor.Demand, -0.2),
        Pair(RiskFactor.Capex, RiskFactor.ComputePrice, 0.6),
        Pair(RiskFactor.GridCarbon, RiskFactor.ShortRate, -0.35),
    ];

    [Fact]
    public void Innovations_have_unit_variance_and_the_stated_correlations()
    {
        var sample = DriverSample.Of(TestScenario.Plain with { Risk = TestRisk.Plain with { Correlations = Stated } }, 6, 5).Innovations;
        for (var a = 0; a < FutureTable.Factors; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var stated = a == b ? 1 : Stated.Where(c => ((int)c.A, (int)c.B) == (a, b) || ((int)c.B, (int)c.A) == (a, b)).Sum(c => c.Value);
                var measured = sample[a].Zip(sample[b], (x, y) => (double)x * y).Average();
                var error = Math.Sqrt((1 + stated * stated) / DriverSample.Paths);
                Assert.InRange(measured, stated - 4 * error, stated + 4 * error);
            }
        }
    }

    [Fact]
    public void Correlations_that_cannot_hold_together_are_refused()
    {
        FactorCorrelation[] impossible =
        [
            Pair(RiskFactor.Electricity, RiskFactor.ComputePrice, 0.9),
            Pair(RiskFactor.ComputePrice, RiskFactor.Demand, 0.9),
            Pair(RiskFactor.Electricity, RiskFactor.Demand, -0.9),
        ];
        var refusal = Assert.Throws<ScenarioException>(
            () => FutureTableBuilder.Build(TestScenario.Plain with { Risk = TestRisk.Plain with { Correlations = impossible } }, 12));
        Assert.Contains("not positive definite", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void Factors_that_move_as_one_are_refused(double value) =>
        Assert.Throws<ScenarioException>(() => Cholesky.Factor([Pair(RiskFactor.Capex, RiskFactor.ComputePrice, value)]));

    [Fact]
    public void The_factor_times_its_transpose_is_the_matrix()
    {
        double[,] matrix = { { 1, 0.5, -0.3 }, { 0.5, 1, 0.2 }, { -0.3, 0.2, 1 } };
        var l = Cholesky.Factor(matrix)!;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                Assert.Equal(matrix[i, j], Enumerable.Range(0, 3).Sum(k => l[i, k] * l[j, k]), 14);
        }
    }

    private static FactorCorrelation Pair(RiskFactor a, RiskFactor b, double value) => new(a, b, value, Provenance.Unstated);
}
