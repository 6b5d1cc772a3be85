using System.Globalization;

namespace InfraTco.Data.Series;

/// <summary>A comma-, semicolon- or tab-separated file: column names, and rows that know their line.</summary>
internal sealed class SeriesTable
{
    private const int LinesBeforeHeader = 20;
    private static readonly char[] Separators = ['\t', ';', ','];

    private SeriesTable(string file, char separator, int headerLine, string[] names, IReadOnlyList<SeriesRow> rows)
    {
        File = file;
        Separator = separator;
        HeaderLine = headerLine;
        Names = names;
        Rows = rows;
    }

    public string File { get; }

    public char Separator { get; }

    public int HeaderLine { get; }

    public string[] Names { get; }

    public IReadOnlyList<SeriesRow> Rows { get; }

    /// <summary>Reads a file whose column names are the first line that <paramref name="isHeader"/> accepts.</summary>
    public static SeriesTable Read(string path, string kind, Func<string[], bool> isHeader)
    {
        var lines = TextFile.ReadLines(path, kind);
        for (var i = 0; i < Math.Min(lines.Length, LinesBeforeHeader); i++)
        {
            var separator = Separators.MaxBy(c => CellText.Split(lines[i], c).Length);
            var names = CellText.Split(lines[i], separator);
            if (names.Length > 1 && isHeader(names))
                return new(path, separator, i + 1, [.. names.Select(c => c.Trim())], Parse(lines, i + 1, separator));
        }
        throw new InputException(path, 1, 1, $"no line names the columns of a time and a value; {kind} begins with one");
    }

    /// <summary>Index of the first column whose name is accepted, or −1.</summary>
    public int Find(Predicate<string> accepts) => Array.FindIndex(Names, accepts);

    /// <summary>A number, or NaN where the cell is empty or says that there is none.</summary>
    public double Number(SeriesRow row, int column, string unit)
    {
        var text = column < row.Cells.Length ? row.Cells[column].Trim() : "";
        if (text is "" or "-" || text.Equals("n/e", StringComparison.OrdinalIgnoreCase) || text.Equals("n/a", StringComparison.OrdinalIgnoreCase))
            return double.NaN;
        var plain = Separator != ',' && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            throw Fault(row, column, $"'{text}' is not a finite number; a value in {unit}, or an empty cell, would be right");
        return value;
    }

    /// <summary>An error that points at a cell.</summary>
    public InputException Fault(SeriesRow row, int column, string problem) => new(File, row.Line, column + 1, problem);

    /// <summary>An error that points at the column names.</summary>
    public InputException HeaderFault(int column, string problem) => new(File, HeaderLine, column + 1, problem);

    private static List<SeriesRow> Parse(string[] lines, int first, char separator)
    {
        var rows = new List<SeriesRow>(lines.Length);
        for (var i = first; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
                rows.Add(new(i + 1, CellText.Split(lines[i], separator)));
        }
        return rows;
    }
}
