namespace InfraTco.Charts.Drawing;

/// <summary>A legend in rows above a plot, wrapped to the width.</summary>
internal static class Legend
{
    private const double Swatch = 13;
    private const double RowHeight = 20;
    private const double Gap = 18;
    private const double WidestName = 260;

    /// <summary>Height [px] that the entries need in a width [px].</summary>
    public static double Height(IEnumerable<LegendEntry> entries, double width) => Place(entries, width).Rows * RowHeight;

    public static void Draw(SvgWriter svg, Box box, IEnumerable<LegendEntry> entries)
    {
        foreach (var (entry, x, row) in Place(entries, box.Width).Entries)
        {
            var y = box.Y + (row * RowHeight);
            svg.Rectangle(new Box(box.X + x, y, Swatch, Swatch), entry.Paint, Ink.Outline, entry.Tooltip);
            svg.FittedText(box.X + x + Swatch + 6, y + 11, entry.Name, WidestName, TextStyle.Label, entry.Tooltip);
        }
    }

    private static (List<(LegendEntry Entry, double X, int Row)> Entries, int Rows) Place(IEnumerable<LegendEntry> entries, double width)
    {
        var placed = new List<(LegendEntry, double, int)>();
        var x = 0.0;
        var row = 0;
        foreach (var entry in entries)
        {
            var length = Swatch + 6 + Math.Min(WidestName, TextStyle.Label.Width(entry.Name));
            if (x > 0 && x + length > width)
                (x, row) = (0, row + 1);
            placed.Add((entry, x, row));
            x += length + Gap;
        }

        return (placed, placed.Count == 0 ? 0 : row + 1);
    }
}
