using System.Text;
using static InfraTco.Charts.Drawing.SvgWriter;

namespace InfraTco.Charts.Rendering;

/// <summary>Path data of lines and areas.</summary>
internal static class PathText
{
    public static string Line(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
            path.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        return path.ToString();
    }

    /// <summary>The area between two lines over the same positions.</summary>
    public static string Area(IReadOnlyList<(double X, double Y)> lower, IReadOnlyList<(double X, double Y)> upper) =>
        Line([.. lower, .. upper.Reverse()]) + "Z";
}
