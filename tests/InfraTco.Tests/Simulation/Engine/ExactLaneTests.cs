using InfraTco.Comparison;
using InfraTco.Simulation;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>The float lanes against the double lane on the same draws: a path's error relative to the sum of its flows' absolute values.</summary>
public class ExactLaneTests
{
    private const int Paths = 400;

    private static readonly StudyResult Study = TestScenario.Plain.Run();

    private static readonly EngineInput Input = MonteCarlo.Input(Study, 1);

    [Fact]
    public void A_path_in_floats_is_the_path_in_doubles_within_a_ten_thousandth_of_its_flows()
    {
        double largest = 0;
        for (uint path = 0; path < Paths; path++)
        {
            foreach (var (inDoubles, inFloats) in InDoubles(path).Zip(InFloats(path)))
            {
                var flows = inDoubles.Capital.Value + inDoubles.Opex.Value + inDoubles.Sale.Value + inDoubles.Building.Value;
                foreach (var (exact, single) in Money(inDoubles).Zip(Money(inFloats)))
                    largest = Math.Max(largest, Math.Abs(exact - single) / flows);
                largest = Math.Max(largest, Math.Abs(inDoubles.Work.Value - inFloats.Work.Value) / inDoubles.Work.Value);
                largest = Math.Max(largest, Math.Abs(inDoubles.CarbonLocation.Value - inFloats.CarbonLocation.Value) / inDoubles.CarbonLocation.Value);
            }
        }
        Assert.InRange(largest, 1e-9, 1e-4);
    }

    [Fact]
    public void Jumps_rebounds_and_releases_are_the_same_in_floats_and_doubles()
    {
        for (uint path = 0; path < Paths; path++)
        {
            var exact = new List<(double, double, double)>();
            var single = new List<(double, double, double)>();
            RunPath<Exact, DoubleTable>(path, new(Input.Future.Values), d => new(d.Plan.Values.Concat(Failures(d)).ToArray()), Note(exact, (Exact x) => x.Value));
            RunPath<Scalar, FloatTable<Scalar>>(path, new(Input.FutureTable), d => new(d.Table), Note(single, (Scalar x) => x.Value));
            Assert.Equal(exact, single);
        }
    }

    private static double[] Failures(EngineSystem system) => EngineSystem.Failures(system.Plan, 1);

    private static Action<FuturePath<T, Word>> Note<T>(List<(double, double, double)> notes, Func<T, double> value)
        where T : struct, IRandomLane<T, Word> => future =>
            notes.Add((
                value(future.Innovations.Jumps), value(future.Innovations.Rebounds), Math.Round(Math.Log(value(future.State.Released)) / Math.Log(0.8))));

    private static PathTotals<Exact>[] InDoubles(uint path) =>
        RunPath<Exact, DoubleTable>(path, new(Input.Future.Values), s => new([.. s.Plan.Values, .. Failures(s)]), _ => { });

    private static PathTotals<Scalar>[] InFloats(uint path) =>
        RunPath<Scalar, FloatTable<Scalar>>(path, new(Input.FutureTable), s => new(s.Table), _ => { });

    private static PathTotals<T>[] RunPath<T, TTable>(uint path, TTable futures, Func<EngineSystem, TTable> table, Action<FuturePath<T, Word>> note)
        where T : struct, IRandomLane<T, Word>
        where TTable : struct, ITable<T>
    {
        var future = default(FuturePath<T, Word>);
        var systems = new SystemPath<T>[Input.Systems.Length];
        var tables = Input.Systems.Select(table).ToArray();
        var releases = new LaneBuffer<T>(new T[Input.Future.Layout.Releases + PathDraws.ReleasesPerGroup]);
        var events = new WordTable<Word>(Input.Future.Events);
        PathKernel.Start<T, Word, WordTable<Word>, LaneBuffer<T>>(Input.Future.Layout, events, Input.Key, path, releases, ref future);
        for (var s = 0; s < systems.Length; s++)
            PathKernel.Start(in Input.Systems[s].Constants, Input.Key, path, ref future.Words, ref systems[s]);
        for (var month = 0; month < Input.Months; month++)
        {
            PathKernel.Advance(Input.Future.Layout, futures, events, releases, Input.Key, path, month, ref future);
            note(future);
            for (var s = 0; s < systems.Length; s++)
            {
                PathKernel.Advance(
                    in Input.Systems[s].Constants, tables[s], Input.Months, month, Input.Systems[s].CalendarMonths[month],
                    in future.Innovations.Failures, ref future.Drivers, ref systems[s], ref systems[s].Totals);
            }
        }
        return [.. systems.Select(s => s.Totals)];
    }

    private static double[] Money(PathTotals<Exact> t) =>
        [t.Capital.Value, t.Opex.Value, t.Sale.Value, t.CostPresentValue.Value, (t.Capital + t.Opex - t.Sale - t.Building).Value];

    private static double[] Money(PathTotals<Scalar> t) =>
        [t.Capital.Value, t.Opex.Value, t.Sale.Value, t.CostPresentValue.Value, (t.Capital + t.Opex - t.Sale - t.Building).Value];
}
