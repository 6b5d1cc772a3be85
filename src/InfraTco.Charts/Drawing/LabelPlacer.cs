namespace InfraTco.Charts.Drawing;

/// <summary>Finds room for a label near a point: the candidate that covers the fewest points of the lines and no other label.</summary>
internal sealed class LabelPlacer(Box plot, IReadOnlyList<(double X, double Y)> inked)
{
    private const double OverlapPenalty = 1000;
    private static readonly double[] Distances = [14, 30, 52, 80, 115];
    private readonly List<Box> taken = [];

    /// <summary>Marks a rectangle as taken.</summary>
    public void Take(Box box) => taken.Add(box);

    /// <summary>The best rectangle of a size [px] near a point; it is taken from then on.</summary>
    public Box Place(double x, double y, double width, double height)
    {
        var best = Candidates(x, y, width, height).Select(Inside).MinBy(Cost);
        taken.Add(best);
        return best;
    }

    private static IEnumerable<Box> Candidates(double x, double y, double width, double height)
    {
        foreach (var d in Distances)
        {
            yield return new Box(x - width - d, y - height - (d / 2), width, height);
            yield return new Box(x + d, y + (d / 2), width, height);
            yield return new Box(x - (width / 2), y - height - d, width, height);
            yield return new Box(x - (width / 2), y + d, width, height);
            yield return new Box(x + d, y - height - (d / 2), width, height);
            yield return new Box(x - width - d, y + (d / 2), width, height);
        }
    }

    private Box Inside(Box box) => box with
    {
        X = Math.Max(plot.X + 2, Math.Min(plot.Right - box.Width - 2, box.X)),
        Y = Math.Max(plot.Y + 2, Math.Min(plot.Bottom - box.Height - 2, box.Y)),
    };

    private double Cost(Box box)
    {
        var grown = box.Inset(-4, -3, -4, -3);
        return inked.Count(p => grown.Contains(p.X, p.Y)) + (OverlapPenalty * taken.Count(grown.Overlaps));
    }
}
