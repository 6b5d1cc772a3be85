using FsCheck;
using FsCheck.Fluent;

namespace InfraTco.Charts.Tests;

/// <summary>Invariants of figures over random data: any double, any text.</summary>
public class RandomChartTests
{
    private static readonly Measure[] Measures =
        [new Measure("Ratio", ""), Measure.Money("Cost"), Measure.Si("Power", "W"), new Measure("Energy", "kWh")];

    [Fact]
    public void Lines_are_drawn_whole() => Holds((m, names, rows) =>
        new Lines(names[0], new NumberAxis(m, [.. rows[0].Order()]), m, [.. rows.Select((r, i) => new LineSeries(names[i], r))]) { MarkCrossings = true });

    [Fact]
    public void Panels_are_drawn_whole() => Holds((m, names, rows) =>
        new Panels(names[0], new MonthAxis(new DateOnly(2026, 4, 1), rows[0].Length), [.. rows.Select((r, i) => new Panel(m, [new(names[i], r)]) { FromZero = i > 0 })]));

    [Fact]
    public void Stacks_are_drawn_whole() => Holds((m, names, rows) =>
        new StackedBars(names[0], m, [.. rows[0].Select((_, i) => names[i % names.Length])], [.. rows.Select((r, i) => new BarSeries(names[i], r))]));

    [Fact]
    public void Bars_are_drawn_whole() => Holds((m, names, rows) =>
        new Bars(names[0], m, [.. rows[0].Select((_, i) => names[i % names.Length])], [.. rows.Select((r, i) => new BarSeries(names[i], r))])
        {
            Levels = [new Level(names[1], rows[1].FirstOrDefault())],
        });

    [Fact]
    public void Waterfalls_are_drawn_whole() => Holds((m, names, rows) =>
        new Waterfall(names[0], m, new NamedValue(names[0], 1), [.. rows[0].Select((v, i) => new NamedValue(names[i % names.Length], v))], names[1]));

    [Fact]
    public void Fans_are_drawn_whole() => Holds((m, names, rows) =>
        new Fan(names[0], new YearAxis(2026, rows[0].Length), m, new FanQuantiles(rows[0], rows[1], rows[2], rows[3], rows[0])) { Expected = rows[1] });

    [Fact]
    public void Tornados_are_drawn_whole() => Holds((m, names, rows) =>
        new Tornado(names[0], m, rows[1].FirstOrDefault(), [.. rows[0].Zip(rows[1], (a, b) => new TornadoDriver(names[0], names[1], names[2], a, b))]));

    private static void Holds(Func<Measure, string[], double[][], Chart> build)
    {
        var values = ArbMap.Default.GeneratorFor<double>();
        var scale = Gen.Elements(1, 1, 1e-12, 1e6, 1e15);
        var row = from factor in scale from raw in values.ArrayOf() select raw.Select(v => v * factor).ToArray();
        var rows = row.ArrayOf(4);
        var names = ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "").ArrayOf(4);
        var charts = from m in Gen.Elements(Measures) from n in names from r in rows select (m, n, r);
        Prop.ForAll(charts.ToArbitrary(), c =>
        {
            var chart = build(c.m, c.n, c.r);
            new Figure(chart).Check();
            return Svg.Render(chart) == Svg.Render(chart);
        }).QuickCheckThrowOnFailure();
    }
}
