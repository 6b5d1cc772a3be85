using System.Globalization;
using System.Text;
using InfraTco.Comparison;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Futures;

namespace InfraTco.Peers;

/// <summary>
/// The input of the engine as text that the other programs read: a line is a name and its values. Tables carry the names of their columns,
/// so that a reader takes what it needs by name.
/// </summary>
internal sealed class ModelText
{
    private readonly StringBuilder _text = new();

    private ModelText()
    {
    }

    public static string Write(StudyResult study, ulong seed)
    {
        var input = MonteCarlo.Input(study, seed);
        var model = new ModelText();
        model.Add("seed", (double)seed);
        model.Add("months", input.Months);
        model.Add("sells", study.Scenario.Market.ComputePrice is null ? 0 : 1);
        model.Names("planColumns", Enum.GetNames<PlanColumn>());
        model.Names("planPolynomials", Enum.GetNames<PlanPolynomial>());
        model.Names("futureColumns", Enum.GetNames<FutureColumn>());
        model.Future(input);
        foreach (var (system, candidate) in input.Systems.Zip(study.Candidates))
            model.System(candidate.Design.System.Id, system);
        return model._text.ToString();
    }

    private void Future(EngineInput input)
    {
        var (future, releases) = (input.Future, input.Future.Releases);
        Add("future", future.Values);
        Add("releaseStep", input.ReleaseStep);
        Add("jumpThresholds", Doubles(future.JumpThresholds));
        Add("reboundThreshold", future.ReboundThreshold);
        Add("mostReleases", releases.MostReleases);
        Add("firstThresholds", Doubles(releases.FirstThresholds));
        Add("gapThresholds", Doubles(releases.GapThresholds));
    }

    private void System(string id, EngineSystem system)
    {
        Names("system", [id]);
        Add("plan", system.Plan.Values);
        Add("calendar", [.. system.CalendarMonths.Select(m => (double)m)]);
        Range("power", system.Power);
        Range("throughput", system.Throughput);
        Range("price", system.Price);
        Add("streamGroup", system.StreamGroup);
        Add("failureDeviation", system.FailureDeviation);
        Add("failureNoise", [.. system.FailureNoise.Select(x => (double)x)]);
        Add("failureInverse", [.. system.FailureInverse.Select(x => (double)x)]);
        Add("embodiedKg", system.EmbodiedKg);
        Add("installedGpuHours", system.InstalledGpuHours);
        Add("energisedHours", system.EnergisedHours);
        Add("marketBased", system.MarketBased ? 1 : 0);
    }

    private void Range(string name, ProfileRange range) => Add(name, range.Below, range.Low, range.High);

    private void Add(string name, params double[] values) =>
        Names(name, values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));

    private void Names(string name, IEnumerable<string> values) => _text.Append(name).Append(' ').AppendJoin(' ', values).Append('\n');

    private static double[] Doubles(uint[] words) => [.. words.Select(w => (double)w)];
}
