using InfraTco.Charts.Scales;

namespace InfraTco.Charts;

/// <summary>Where two lines cross.</summary>
/// <param name="Lower">The series that is lower from here on.</param>
/// <param name="Upper">The series that is higher from here on.</param>
/// <param name="Position">Position on the horizontal axis, interpolated linearly [unit of the axis].</param>
/// <param name="Value">Value at which they meet, in the unit of the measure.</param>
public sealed record Crossing(string Lower, string Upper, double Position, double Value)
{
    /// <summary>Finds every crossing of every pair of lines. A touch without a change of order is none; a gap hides its own.</summary>
    /// <param name="positions">Positions on the horizontal axis, ascending.</param>
    /// <param name="series">The lines.</param>
    /// <returns>The crossings, by position.</returns>
    public static IReadOnlyList<Crossing> Find(IReadOnlyList<double> positions, IReadOnlyList<LineSeries> series)
    {
        var found = new List<Crossing>();
        for (var a = 0; a < series.Count; a++)
            for (var b = a + 1; b < series.Count; b++)
                Pair(positions, series[a], series[b], found);
        return [.. found.OrderBy(c => c.Position)];
    }

    private static void Pair(IReadOnlyList<double> positions, LineSeries a, LineSeries b, List<Crossing> found)
    {
        var count = Math.Min(positions.Count, Math.Min(a.Values.Count, b.Values.Count));
        var before = 0.0;
        var at = -1;
        for (var i = 0; i < count; i++)
        {
            var difference = a.Values[i] - b.Values[i];
            if (!ScaleTicks.Drawable(positions[i]) || !ScaleTicks.Drawable(difference))
            {
                before = 0;
                continue;
            }

            if (difference == 0)
                continue;
            if ((before < 0 && difference > 0) || (before > 0 && difference < 0))
            {
                var (position, value) = Meet(positions, a.Values, at, i, before, difference);
                found.Add(before > 0 ? new Crossing(a.Name, b.Name, position, value) : new Crossing(b.Name, a.Name, position, value));
            }

            (before, at) = (difference, i);
        }
    }

    private static (double Position, double Value) Meet(
        IReadOnlyList<double> positions, IReadOnlyList<double> values, int from, int to, double before, double after)
    {
        if (to > from + 1)
            return (positions[from + 1], values[from + 1]);
        var share = before / (before - after);
        return (positions[from] + (share * (positions[to] - positions[from])), values[from] + (share * (values[to] - values[from])));
    }
}
