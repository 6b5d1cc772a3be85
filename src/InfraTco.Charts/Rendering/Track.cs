using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>A series of values on an axis, cut into runs where values are missing.</summary>
internal sealed class Track
{
    private Track(List<List<(double X, double Y)>> runs) => Runs = runs;

    /// <summary>Unbroken runs of points, in pixels.</summary>
    public List<List<(double X, double Y)>> Runs { get; }

    public IEnumerable<(double X, double Y)> Points => Runs.SelectMany(r => r);

    public static Track Of(IReadOnlyList<double> positions, IReadOnlyList<double> values, ScaledUnit unit, LinearScale x, LinearScale y)
    {
        var runs = new List<List<(double, double)>>();
        var open = false;
        for (var i = 0; i < Math.Min(positions.Count, values.Count); i++)
        {
            var value = unit.Of(values[i]);
            var drawable = double.IsFinite(value) && ScaleTicks.Drawable(positions[i]);
            if (drawable && !open)
                runs.Add([]);
            if (drawable)
                runs[^1].Add((x.At(positions[i]), y.At(value)));
            open = drawable;
        }

        return new Track(runs);
    }

    /// <summary>Points along the line, a few pixels apart, for the placement of labels.</summary>
    public IEnumerable<(double X, double Y)> Sampled()
    {
        const double spacing = 4;
        foreach (var run in Runs)
            for (var i = 1; i < run.Count; i++)
            {
                var (from, to) = (run[i - 1], run[i]);
                var steps = 1 + (int)((Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y)) / spacing);
                for (var k = 0; k < steps; k++)
                    yield return (from.X + ((to.X - from.X) * k / steps), from.Y + ((to.Y - from.Y) * k / steps));
            }
    }

    /// <summary>Draws the runs as lines, and points that stand alone as dots.</summary>
    public void Draw(SvgWriter svg, string stroke, double width, string? dash)
    {
        var path = string.Concat(Runs.Where(r => r.Count > 1).Select(PathText.Line));
        if (path.Length > 0)
            svg.Leaf(
                "path",
                null,
                ["d", path, "fill", "none", "stroke", stroke, "stroke-width", SvgWriter.Number(width), "stroke-linejoin", "round",
                    .. dash is null ? Array.Empty<string>() : ["stroke-dasharray", dash]]);
        foreach (var run in Runs.Where(r => r.Count == 1))
            svg.Circle(run[0].X, run[0].Y, 3, stroke, stroke);
    }
}
