using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Stacked bars laid out in the unit of the axis.</summary>
internal sealed class Stack
{
    private readonly string missing;

    private Stack(ScaledUnit unit, List<StackPart> parts, List<List<StackSegment>> segments, string missing)
    {
        this.missing = missing;
        (Unit, Parts, Segments) = (unit, parts, segments);
        Totals = [.. Enumerable.Range(0, segments.Count).Select(bar => parts.Sum(p => p.Values[bar]))];
        Decimals = unit.Decimals(Math.Max(High, -Low));
    }

    public ScaledUnit Unit { get; }

    /// <summary>The parts, from zero outward.</summary>
    public List<StackPart> Parts { get; }

    /// <summary>The segments of each bar.</summary>
    public List<List<StackSegment>> Segments { get; }

    /// <summary>The sum of each bar; NaN where a part is missing.</summary>
    public double[] Totals { get; }

    public int Decimals { get; }

    public double Low => Segments.SelectMany(s => s).Select(s => s.To).Append(0).Min();

    public double High => Segments.SelectMany(s => s).Select(s => s.To).Append(0).Max();

    /// <summary>Lays out a chart; null where there is nothing to draw.</summary>
    public static Stack? Of(StackedBars chart)
    {
        var bars = chart.Bars.Count;
        if (bars == 0 || !chart.Series.Any(s => s.Values.Take(bars).Any(ScaleTicks.Drawable)))
            return null;
        var series = chart.Order == StackOrder.BySize ? BySize(chart.Series) : chart.Series;
        var raw = series.Select((s, i) => Part(s, i, bars)).ToList();
        var largest = Layout(raw, bars).SelectMany(s => s).Select(s => Math.Abs(s.To)).DefaultIfEmpty().Max();
        var unit = ScaledUnit.For(chart.Measure, largest, chart.Words);
        var parts = raw.Select(p => p with { Values = [.. p.Values.Select(unit.Of)] }).ToList();
        return new Stack(unit, parts, Layout(parts, bars), chart.Words.Missing);
    }

    /// <summary>The upper end of a bar.</summary>
    public double Top(int bar) => Segments[bar].Select(s => s.To).Append(0).Max();

    /// <summary>The lower end of a bar.</summary>
    public double Bottom(int bar) => Segments[bar].Select(s => s.To).Append(0).Min();

    /// <summary>A value of a part as text.</summary>
    public string Written(double value) => double.IsFinite(value) ? NumberText.Fixed(value, Decimals) : missing;

    public string Description(StackedBars chart)
    {
        string Bar(string name, int i) => $"{name}: {chart.Words.Total} {Written(Totals[i])} = {Breakdown(i)}";
        return $"{Unit.Title}: {string.Join("; ", chart.Bars.Select(Bar))}.";
    }

    /// <summary>Charges before credits, each by size, so that neighbours on the page are neighbours in the palette.</summary>
    private static IEnumerable<BarSeries> BySize(IEnumerable<BarSeries> series) =>
        series.OrderBy(s => s.Values.Any(v => v < 0)).ThenByDescending(Fold.Size);

    private static StackPart Part(BarSeries series, int index, int bars)
    {
        var values = Enumerable.Range(0, bars)
            .Select(i => i < series.Values.Count && ScaleTicks.Drawable(series.Values[i]) ? series.Values[i] : double.NaN);
        return new StackPart(series.Name, series.Note, series.Style ?? index, [.. values]);
    }

    private static List<List<StackSegment>> Layout(List<StackPart> parts, int bars)
    {
        var all = new List<List<StackSegment>>();
        for (var bar = 0; bar < bars; bar++)
        {
            var (up, down) = (0.0, 0.0);
            var segments = new List<StackSegment>();
            foreach (var part in parts)
            {
                var value = part.Values[bar];
                if (value > 0)
                    segments.Add(new StackSegment(part, up, up += value));
                else if (value < 0)
                    segments.Add(new StackSegment(part, down, down += value));
            }

            all.Add(segments);
        }

        return all;
    }

    private string Breakdown(int bar) => string.Join(", ", Parts.Select(p => $"{p.Name} {Written(p.Values[bar])}"));
}
