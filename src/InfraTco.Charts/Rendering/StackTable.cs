using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Rendering;

/// <summary>The legend of stacked bars, in the order of the parts on the page; with few bars also every value and the sums.</summary>
internal sealed class StackTable
{
    private const int MostColumns = 4;
    private const double RowHeight = 19;
    private const double HeaderLine = 14;
    private const double Swatch = 13;
    private const double WidestName = 190;
    private const double WidestColumn = 84;
    private const int HeaderLines = 3;
    private static readonly TextStyle Cell = new(12, Ink.Text);
    private static readonly TextStyle Header = new(11, Ink.Text, Bold: true);
    private readonly Stack stack;
    private readonly List<StackPart> rows;
    private readonly IReadOnlyList<string> bars;
    private readonly string? total;
    private readonly double column;
    private readonly double name;
    private readonly int headerLines;

    public StackTable(Stack stack, StackedBars chart)
    {
        this.stack = stack;
        rows = [.. stack.Parts.Where(p => !p.IsCredit).Reverse(), .. stack.Parts.Where(p => p.IsCredit)];
        bars = chart.Bars.Count <= MostColumns ? chart.Bars : [];
        total = chart.ShowTotals && bars.Count > 0 ? chart.Words.Total : null;
        column = bars.Count == 0 ? 0 : ColumnWidth();
        name = Math.Min(WidestName, rows.Select(r => Cell.Width(r.Name)).Append(Cell.Width(total ?? "") * 1.1).Max()) + Swatch + 10;
        headerLines = bars.Count == 0 ? 0 : bars.Max(b => Header.Wrap(b, column - 8, HeaderLines).Count);
    }

    public double Width => name + (column * bars.Count);

    public double Height => (headerLines * HeaderLine) + ((rows.Count + 1) * RowHeight) + 30;

    public void Draw(SvgWriter svg, Box box)
    {
        var rowHeight = Math.Min(RowHeight, (box.Height - (headerLines * HeaderLine) - 16) / (rows.Count + 1));
        var nameWidth = box.Width - (column * bars.Count);
        for (var i = 0; i < bars.Count; i++)
        {
            var lines = Header.Wrap(bars[i], column - 8, HeaderLines);
            var top = box.Y + 10 + ((headerLines - lines.Count) * HeaderLine);
            svg.TextLines(box.X + nameWidth + (column * (i + 1)), top, lines, bars[i], Header.End);
        }

        var y = box.Y + (headerLines * HeaderLine) + 8;
        foreach (var row in rows)
        {
            var swatch = new Box(box.X, y, Swatch, Math.Max(1, Math.Min(Swatch, rowHeight - 2)));
            var note = row.Note is null ? null : $"{row.Name}: {row.Note}";
            svg.Rectangle(swatch, Palette.Area(svg.Id, row.Style), Ink.Outline, note);
            svg.FittedText(box.X + Swatch + 7, y + 11, row.Name, nameWidth - Swatch - 9, Cell, note);
            Cells(svg, box.X + nameWidth, y + 11, row.Values, Cell);
            y += rowHeight;
        }

        if (total is null)
            return;
        svg.Line(box.X, y + 0.5, box.Right, y + 0.5, Ink.Baseline);
        svg.Line(box.X, y + 11, box.X + Swatch, y + 11, Ink.Text, 2.5);
        svg.FittedText(box.X + Swatch + 7, y + 15, total, nameWidth - Swatch - 9, Cell with { Bold = true });
        Cells(svg, box.X + nameWidth, y + 15, stack.Totals, Cell with { Bold = true });
    }

    private void Cells(SvgWriter svg, double left, double y, double[] values, TextStyle style)
    {
        for (var i = 0; i < bars.Count; i++)
            svg.Text(left + (column * (i + 1)), y, stack.Written(values[i]), style.End);
    }

    private double ColumnWidth()
    {
        var bold = Cell with { Bold = true };
        var numbers = stack.Parts.SelectMany(p => p.Values).Concat(stack.Totals).Max(v => bold.Width(stack.Written(v)));
        var words = bars.SelectMany(b => b.Split(' ')).Max(w => Header.Width(w));
        return Math.Max(numbers, Math.Min(WidestColumn, words)) + 12;
    }
}
