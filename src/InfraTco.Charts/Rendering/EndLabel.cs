using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>The name and the last value of a line, written where it ends.</summary>
internal sealed record EndLabel(string Name, string First, string Value, string Colour, double Position, double At)
{
    /// <summary>Space [px] between the end of the plot and a label; a leader crosses it where the label had to move.</summary>
    public const double Gap = 14;

    private const double EndGap = 24;
    private const double WidestShare = 0.3;
    private const double Spacing = 15;
    private const double Unmoved = 3;

    /// <summary>Whether this names a level and not a line.</summary>
    public bool IsLevel { get; init; }

    public string Text => $"{Name} {Value}";

    public static EndLabel? For(LineSeries series, int style, IReadOnlyList<double> positions, ScaledUnit unit)
    {
        var drawable = Enumerable.Range(0, Math.Min(positions.Count, series.Values.Count))
            .Where(i => ScaleTicks.Drawable(positions[i]) && ScaleTicks.Drawable(series.Values[i]))
            .ToList();
        if (drawable.Count == 0)
            return null;
        var largest = drawable.Max(i => Math.Abs(unit.Of(series.Values[i])));
        string Written(int i) => NumberText.Fixed(unit.Of(series.Values[i]), unit.Decimals(largest));
        var last = drawable[^1];
        var value = unit.Of(series.Values[last]);
        return new EndLabel(series.Name, Written(drawable[0]), Written(last), Palette.Stroke(style), positions[last], value);
    }

    /// <summary>Names of levels, at the end of the axis.</summary>
    public static IEnumerable<EndLabel> For(IEnumerable<Level> levels, double end, ScaledUnit unit) => levels
        .Where(l => ScaleTicks.Drawable(l.Value))
        .Select(l => (l.Name, Value: unit.Of(l.Value)))
        .Select(l => new EndLabel(l.Name, NumberText.Label(l.Value), NumberText.Label(l.Value), Ink.Text, end, l.Value) { IsLevel = true });

    /// <summary>Room [px] to the right of a plot that labels need, in a figure of some width [px].</summary>
    public static double Room(IReadOnlyCollection<EndLabel> labels, double width) => labels.Count == 0
        ? EndGap
        : Math.Min(width * WidestShare, labels.Max(l => l.Look.Width(l.Text)) + Gap + 4);

    public static void Draw(SvgWriter svg, Box plot, List<EndLabel> labels, LinearScale x, LinearScale y, double width)
    {
        var wishes = labels.Select(l => y.At(l.At)).ToList();
        var placed = Spread.Apart(wishes, Spacing, plot.Y + 4, plot.Bottom - 4);
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            var from = x.At(label.Position);
            var early = from < plot.Right - 1;
            if (early || Math.Abs(placed[i] - wishes[i]) > Unmoved)
                svg.Line(from + 3, wishes[i], plot.Right + Gap - 3, placed[i], label.Colour, 0.75, early ? "1.5 2.5" : null);
            var style = label.Look;
            var room = Math.Max(20, width - Gap - style.Width(" " + label.Value));
            var name = style.Fit(label.Name, room);
            svg.Text(plot.Right + Gap, placed[i] + 4, $"{name} {label.Value}", style, name == label.Name ? null : label.Text);
        }
    }

    private TextStyle Look => new(12, Colour, Bold: !IsLevel);
}
