namespace InfraTco.Data.Telemetry;

/// <summary>Cuts the lines of a table into cells without copying them.</summary>
/// <param name="separator">What stands between cells; a space for any run of spaces and tabs.</param>
internal sealed class RowCells(char separator)
{
    private const int MostCells = 4096;

    /// <summary>What may separate cells, and within a tie which is taken.</summary>
    public static readonly char[] Separators = ['\t', ';', ',', '|'];

    private readonly Range[] _cells = new Range[MostCells];

    /// <summary>What stands between cells.</summary>
    public char Separator => separator;

    /// <summary>How many cells the line has that was cut last.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts a line; a cell in double quotes may hold the separator.</summary>
    public void Cut(ReadOnlySpan<char> line)
    {
        if (separator == ' ')
            Count = line.SplitAny(_cells, " \t", StringSplitOptions.RemoveEmptyEntries);
        else
            Count = line.Contains('"') ? Quoted(line) : line.Split(_cells, separator);
    }

    /// <summary>A cell of the line that was cut last; empty where it has none there.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> line, int column) => (uint)column < (uint)Count ? line[_cells[column]] : default;

    private int Quoted(ReadOnlySpan<char> line)
    {
        var (count, start, isQuoted) = (0, 0, false);
        for (var i = 0; i <= line.Length && count < MostCells; i++)
        {
            if (i < line.Length && line[i] == '"')
                isQuoted = !isQuoted;
            if (i < line.Length && (isQuoted || line[i] != separator))
                continue;
            _cells[count++] = start..i;
            start = i + 1;
        }
        return count;
    }
}
