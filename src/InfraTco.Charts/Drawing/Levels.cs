using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Drawing;

/// <summary>Draws horizontal reference lines; their names stand at their right end.</summary>
internal static class Levels
{
    public static IEnumerable<double> Values(IEnumerable<Level> levels, ScaledUnit unit) =>
        levels.Select(l => unit.Of(l.Value)).Where(double.IsFinite);

    public static void Draw(SvgWriter svg, Box plot, LinearScale scale, IEnumerable<Level> levels, ScaledUnit unit)
    {
        foreach (var value in Values(levels, unit))
            svg.Line(plot.X, scale.At(value), plot.Right, scale.At(value), Ink.Text, 1.25, "6 3");
    }
}
