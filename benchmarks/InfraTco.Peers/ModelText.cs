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
        model.Add("sells", study.Scenario.Market.SellsCompute ? 1 : 0);
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
        Add("releaseStep", future.Layout.ReleaseStep);
        Add("jumpThresholds", Doubles(future.Events[..FutureTable.MostJumps]));
        Add("reboundThreshold", future.Events[FutureLayout.Rebound]);
        Add("mostReleases", releases.MostReleases);
        Add("firstThresholds", Doubles(releases.FirstThresholds));
        Add("gapThresholds", Doubles(releases.GapThresholds));
    }

    private void System(string id, EngineSystem system)
    {
        var constants = system.Constants;
        Names("system", [id]);
        Add("plan", system.Plan.Values);
        Add("calendar", [.. system.CalendarMonths.Select(m => (double)m)]);
        Range("power", constants.Power);
        Range("throughput", constants.Throughput);
        Range("price", constants.Price);
        Add("streamGroup", constants.StreamGroup);
        Add("failureDeviation", constants.FailureDeviation);
        Add("failureNoise", Failures(system, 0));
        Add("failureInverse", Failures(system, 1));
        Add("embodiedKg", constants.EmbodiedKg);
        Add("installedGpuHours", constants.InstalledGpuHours);
        Add("energisedHours", constants.EnergisedHours);
        Add("networkKwh", constants.NetworkKwh);
        Add("fanShare", constants.FanShare);
        Add("gridWaterM3PerKwh", constants.GridWaterM3PerKwh);
        Add("marketBased", constants.MarketBased);
    }

    private static double[] Failures(EngineSystem system, int column) =>
        [.. Enumerable.Range(0, system.Plan.Months).Select(m => (double)system.Table[system.Constants.FailureOffset + m * SystemConstants.FailureColumns + column])];

    private void Range(string name, ProfileRange range) => Add(name, range.Below, range.Low, range.High);

    private void Add(string name, params double[] values) =>
        Names(name, values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));

    private void Names(string name, IEnumerable<string> values) => _text.Append(name).Append(' ').AppendJoin(' ', values).Append('\n');

    private static double[] Doubles(uint[] words) => [.. words.Select(w => (double)w)];
}
