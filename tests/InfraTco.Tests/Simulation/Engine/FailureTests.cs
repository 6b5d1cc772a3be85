using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Tests.Simulation.Futures;
using InfraTco.Tests.Scenarios;
using InfraTco.Simulation.Draws;

namespace InfraTco.Tests.Simulation.Engine;

public class FailureTests
{
    private const int Paths = 50_000;

    [Theory]
    [InlineData(1000)] // a large fleet: the noise of a count is small
    [InlineData(2)] // a small one: a month without failures is common
    [InlineData(0.3)]
    public void The_factor_on_replacements_has_mean_one_and_is_never_negative(double mean)
    {
        var deviation = 1 / Math.Sqrt(mean);
        double[] raw = [.. Normals().Select(z => PathDraws.Failures(new DoubleTable([deviation, 1]), 0, z, new Exact(1)).Value)];
        Assert.All(raw, f => Assert.True(f >= 0));
        var study = TestScenario.Plain.Run();
        var plan = study.Candidates[0].Plan;
        plan[0, PlanColumn.Replacements] = mean;
        var failures = EngineSystem.Failures(plan, 1);
        Assert.Equal(deviation, failures[0], 12);
        double[] factors = [.. Normals().Select(z => PathDraws.Failures(new DoubleTable(failures), 0, z, new Exact(1)).Value)];
        var (average, error, _, _) = DriverSample.Moments(factors);
        Assert.InRange(average, 1 - 4 * error, 1 + 4 * error);
    }

    [Fact]
    public void Fleets_differ_by_a_lognormal_factor_with_mean_one()
    {
        var system = MonteCarlo.Input(Runs.Year, 1).Systems[0].Constants;
        var words = default(WordBlock<Word>);
        var path = default(SystemPath<Exact>);
        var logs = new double[Paths];
        for (uint i = 0; i < Paths; i++)
        {
            PathDraws.System<Exact, Word>(in system, DrawKey.OfSeed(1), i, ref words, ref path);
            logs[i] = Math.Log(path.Frailty.Value);
        }
        var (mean, error, variance, varianceError) = DriverSample.Moments(logs);
        Assert.InRange(variance, 0.25 - 4 * varianceError, 0.25 + 4 * varianceError);
        Assert.InRange(mean, -0.125 - 4 * error, -0.125 + 4 * error);
    }

    private static IEnumerable<Exact> Normals() =>
        Enumerable.Range(0, Paths).Select(i => Exact.Normal(new(Draw.WordOf(DrawKey.OfSeed(5), (uint)i, 0, 0))));
}
