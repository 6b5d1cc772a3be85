using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>One panel of lines: grid, levels, lines, names at their ends, crossings.</summary>
internal sealed class LinePlot
{
    private const double LineWidth = 2.25;
    private const int TickTarget = 5;
    private readonly Panel panel;
    private readonly HorizontalAxis horizontal;
    private readonly ChartWords words;
    private readonly ScaledUnit unit;
    private readonly ScaleTicks ticks;
    private readonly List<EndLabel> labels;
    private readonly List<string> missing;

    public LinePlot(Panel panel, HorizontalAxis horizontal, ChartWords words)
    {
        (this.panel, this.horizontal, this.words) = (panel, horizontal, words);
        var positions = horizontal.Positions;
        bool Seen(double value, int i) => i < positions.Count && ScaleTicks.Drawable(value) && ScaleTicks.Drawable(positions[i]);
        var bands = panel.Series.Select(s => s.Band).OfType<LineBand>();
        var drawn = panel.Series.Select(s => s.Values).Concat(bands.SelectMany(b => new[] { b.Low, b.High })).SelectMany(v => v.Where(Seen)).ToList();
        IsEmpty = drawn.Count == 0;
        unit = ScaledUnit.For(panel.Measure, drawn.Select(Math.Abs).DefaultIfEmpty().Max(), words);
        var shown = drawn.Select(unit.Of).Concat(Levels.Values(panel.Levels, unit)).ToList();
        if (panel.FromZero || shown.Count == 0)
            shown.Add(0);
        ticks = ScaleTicks.Cover(shown.Min(), shown.Max(), TickTarget);
        labels = [.. panel.Series.Select((s, i) => EndLabel.For(s, s.Style ?? i, positions, unit)).OfType<EndLabel>()];
        labels.AddRange(EndLabel.For(panel.Levels, positions.Where(ScaleTicks.Drawable).DefaultIfEmpty().Max(), unit));
        missing = [.. panel.Series.Where((s, i) => EndLabel.For(s, i, positions, unit) is null).Select(s => s.Name)];
    }

    public bool IsEmpty { get; }

    public double LeftWidth => Axes.VerticalWidth(ticks);

    /// <summary>The lines in words, for a reader who cannot see them.</summary>
    public string Description => IsEmpty
        ? words.NoData
        : $"{unit.Title}: {string.Join("; ", labels.Where(l => !l.IsLevel).Select(l => $"{l.Name} {l.First} → {l.Value}"))}.";

    public double RightWidth(double width) => EndLabel.Room(labels, width);

    public void Draw(SvgWriter svg, Box plot, Box figure, LinearScale x, IReadOnlyList<AxisTick> marks)
    {
        foreach (var mark in marks)
            svg.Line(x.At(mark.Position), plot.Y, x.At(mark.Position), plot.Bottom, Ink.FaintGrid);
        var y = new LinearScale(ticks.Min, ticks.Max, plot.Bottom, plot.Y);
        Axes.Vertical(svg, plot, figure.X, ticks, y, unit.Title);
        Levels.Draw(svg, plot, y, panel.Levels, unit);
        foreach (var band in panel.Series.Select(s => s.Band).OfType<LineBand>())
            BandArea.Draw(svg, horizontal.Positions, band.Low, band.High, Ink.Band, band.Name, unit, x, y);
        var tracks = panel.Series.Select(s => Track.Of(horizontal.Positions, s.Values, unit, x, y)).ToList();
        for (var i = 0; i < tracks.Count; i++)
            DrawTrack(svg, panel.Series[i], panel.Series[i].Style ?? i, tracks[i]);
        EndLabel.Draw(svg, plot, labels, x, y, figure.Right - plot.Right);
        if (panel.MarkCrossings)
            new CrossingMarks(horizontal, words, unit).Draw(svg, plot, x, y, panel.Series, tracks);
        if (missing.Count > 0)
            Missing(svg, plot);
    }

    private void Missing(SvgWriter svg, Box plot)
    {
        var text = string.Format(null, words.MissingSeries, string.Join(", ", missing));
        svg.FittedText(plot.X + 6, plot.Y + 14, text, plot.Width - 12, TextStyle.Footnote);
    }

    private static void DrawTrack(SvgWriter svg, LineSeries series, int style, Track track)
    {
        svg.Open("g");
        svg.Content("title", series.Name, null);
        track.Draw(svg, Palette.Stroke(style), LineWidth, Palette.Dash(style));
        svg.Close();
    }
}
