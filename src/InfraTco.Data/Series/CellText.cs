using System.Text;

namespace InfraTco.Data.Series;

/// <summary>Splits a line of a table into cells; a cell in double quotes may hold the separator, and two quotes stand for one (RFC 4180).</summary>
internal static class CellText
{
    /// <summary>The cells of a line, without their quotes.</summary>
    public static string[] Split(string line, char separator)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(separator);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == separator && !quoted)
                cells.Add(Take(cell));
            else
                cell.Append(c);
        }
        cells.Add(Take(cell));
        return [.. cells];
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
