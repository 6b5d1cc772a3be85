using System.Text;

namespace InfraTco.Data.Series;

/// <summary>A comma-separated file whose cells may be quoted and hold commas and line ends (RFC 4180): names, and rows of as many cells.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Names">Names of the columns.</param>
/// <param name="Rows">Cells of each row; rows of another length are left out.</param>
/// <param name="Skipped">How many rows are left out.</param>
public sealed record QuotedTable(string File, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Rows, int Skipped)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="kind">What it should be.</param>
    /// <exception cref="InputException">It cannot be read, or holds no rows.</exception>
    public static QuotedTable Read(string path, string kind)
    {
        var rows = Split(string.Join('\n', TextFile.ReadLines(path, kind)).TrimStart('\uFEFF'));
        if (rows.Count < 2)
            throw new InputException(path, 0, 0, $"the table holds no rows; it should be {kind}");
        var names = rows[0];
        List<List<string>> whole = [.. rows.Skip(1).Where(r => r.Count == names.Count)];
        return new(path, names, whole, rows.Count - 1 - whole.Count);
    }

    /// <summary>Index of a column, or −1.</summary>
    public int Find(string name) => Names.ToList().IndexOf(name);

    private static List<List<string>> Split(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
                End(c == '\n');
            else if (c != '\r')
                cell.Append(c);
        }
        End(true);
        return rows;

        void End(bool line)
        {
            row.Add(cell.ToString().Trim());
            cell.Clear();
            if (!line)
                return;
            if (row.Count > 1 || row[0].Length > 0)
                rows.Add(row);
            row = [];
        }
    }
}
