namespace InfraTco.Charts.Tests;

/// <summary>Figures at the edges: nothing to show, one value, gaps, huge and tiny numbers, names that are too long.</summary>
internal static class EdgeSamples
{
    private static readonly MonthAxis Months = new(new DateOnly(2026, 1, 1), 12);
    private static readonly Measure Plain = new("Value", "");
    private const string LongName =
        "A system with a name so long that no axis, legend or margin of any report could hold it in one line, <b>& still</b>";

    /// <summary>Edges whose look was approved too.</summary>
    public static IReadOnlyDictionary<string, Chart> Golden { get; } = new Dictionary<string, Chart>
    {
        ["edge-empty"] = new StackedBars("Nothing ran", Plain, [], []) { Source = "Scenario: none" },
        ["edge-gaps"] = new Lines(
            "Gaps, a lone point, and a series without a value",
            Months,
            new Measure("Load", "kW"),
            [
                new LineSeries("Meter A", [1, 2, 3, double.NaN, double.NaN, 4, double.NaN, 5, 6, 6.5, 7, 7]),
                new LineSeries("Meter B", [4, 4, 4, 4, double.PositiveInfinity, 3, 3, 3]),
                new LineSeries("Meter C", [double.NaN]),
            ]),
        ["edge-crowded"] = new Lines(
            "Twelve lines that end together",
            Months,
            new Measure("Load", "kW"),
            [.. Enumerable.Range(1, 12).Select(i => new LineSeries($"Cohort {i} of the fleet", [.. Enumerable.Range(0, 12).Select(m => 100 + (m * (i % 5) * 0.2) + i)]))])
        { FromZero = false },
        ["edge-long-names"] = new StackedBars(
            LongName, Plain, [LongName, "Short", LongName], [new(LongName, [3, 2, 1]), new("b", [1, double.NaN, -2]), new("c", [0, 0, 0])])
        { Subtitle = LongName, Source = LongName, Width = 640 },
        ["edge-japanese"] = Samples.TcoFolded with
        {
            Title = "総保有コストの内訳",
            Measure = Measure.Money("5年間の費用(名目)", "円"),
            Words = ChartWords.Japanese,
            Subtitle = "同一の受電容量:IT負荷10 MW",
            Bars = ["H100 新品", "H100 保有", "B200 新品"],
        },
    };

    public static IEnumerable<Chart> All => Golden.Values.Concat(More());

    private static IEnumerable<Chart> More()
    {
        foreach (var values in Values())
        {
            var axis = new NumberAxis(new Measure("Load", "%"), [.. Enumerable.Range(0, Math.Max(1, values.Length)).Select(i => (double)i)]);
            var names = values.Select((_, i) => $"Name {i}").ToArray();
            yield return new Lines("Lines", axis, Plain, [new LineSeries("a", values), new LineSeries("b", [.. values.Reverse()])]) { MarkCrossings = true };
            yield return new Lines("Lines, not from zero", axis, Measure.Money("Cost"), [new LineSeries("a", values)]) { FromZero = false };
            yield return new Panels("Panels", Months, [new Panel(Plain, [new LineSeries("a", values)]), new Panel(Plain, [])]);
            yield return new StackedBars("Stack", Measure.Si("Power", "W"), names, [new("a", values), new("b", [.. values.Reverse()])]);
            yield return new Bars("Bars", Measure.Money("Cost"), names, [new("a", values), new("b", values)]) { Levels = [new Level("Level", 3)] };
            yield return new Waterfall("Steps", Plain, new NamedValue("Start", values.FirstOrDefault()), [.. values.Skip(1).Select(v => new NamedValue("Step", v))], "End");
            yield return new Fan("Fan", axis, Plain, new FanQuantiles(values, values, values, values, values)) { Expected = values };
            yield return new Tornado("Tornado", Plain, values.FirstOrDefault(), [.. values.Select(v => new TornadoDriver("d", "low", "high", v, -v))]);
        }

        yield return new Panels("No panel", Months, []);
        yield return new Lines("No month", new MonthAxis(default, 0), Plain, [new LineSeries("a", [1, 2])]);
        yield return new Lines("Years", new YearAxis(2026, 40), Plain, [new LineSeries("a", [1, 2])]);
        yield return new Lines("A century of months", new MonthAxis(new DateOnly(2026, 4, 1), 1200), Plain, [new LineSeries("a", new double[1200])]);
        yield return new Bars("\u0001 control \ud800 characters", Plain, ["\u0000"], [new("\ufffe", [1])]) { Width = 1, Height = 1 };
        yield return new StackedBars("Large page", Plain, ["x"], [new("y", [1])]) { Width = int.MaxValue, Height = int.MaxValue };
    }

    private static IEnumerable<double[]> Values() =>
    [
        [],
        [0],
        [7],
        [-7],
        [0, 0, 0],
        [5, 5, 5],
        [double.NaN, double.NaN],
        [1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2],
        [1e300, -1e300, 1],
        [double.MaxValue, double.MinValue],
        [1e-300, 2e-300],
        [double.Epsilon],
        [1e9, 1e9 + 1e-6],
        [-3, 4, -5, 6],
        [0.1, 0.2, 0.3],
        [1e-12, 1e12],
    ];
}
