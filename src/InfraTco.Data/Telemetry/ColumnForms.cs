using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Tells the columns of a table without a header by the units and forms of its cells, as nvidia-smi writes them with <c>--format=csv,noheader</c>.</summary>
internal static class ColumnForms
{
    private const int MostDevices = 32; // a larger number is no index. Assumption.

    /// <summary>Names that tell the columns, as --columns takes them.</summary>
    public const string Names = "timestamp,index,power.draw,utilization.gpu";

    private const string Header = "'timestamp, index, power.draw [W], utilization.gpu [%]'";

    /// <summary>Names for the columns, the separator, and what is taken for what.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="lines">The first lines of it.</param>
    /// <param name="powerOptional">Whether a time and a utilisation will do.</param>
    /// <exception cref="InputException">The cells do not tell the columns.</exception>
    public static (string[] Names, char Separator, string Note) Of(string file, IReadOnlyList<string> lines, bool powerOptional)
    {
        var separator = Separator(lines);
        string[][] rows = [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => CellText.Split(l, separator))];
        var width = rows.GroupBy(r => r.Length).MaxBy(g => g.Count())?.Key ?? 0;
        rows = [.. rows.Where(r => r.Length == width)];
        var forms = Enumerable.Range(0, width).Select(c => Form(rows, c)).ToArray();
        var time = Array.IndexOf(forms, CellForm.Time);
        if (time < 0)
            throw new InputException(file, 1, 1, $"no line names the columns of a time and a power; a header such as {Header}, or --columns {Names}, would be right");
        var power = Power(file, rows, forms);
        var utilisation = Array.IndexOf(forms, CellForm.Percent);
        if (power < 0 && (!powerOptional || utilisation < 0))
            throw Silent(file, time);
        var names = Named(forms, time, power, utilisation);
        Name(names, forms, rows, lines.Count);
        return (names, separator, Say(names, forms));
    }

    /// <summary>What separates the cells of a table whose columns are named by the user.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="lines">The first lines of it.</param>
    /// <param name="names">The names.</param>
    /// <exception cref="InputException">There are more or fewer columns than names.</exception>
    public static char Separator(string file, IReadOnlyList<string> lines, IReadOnlyList<string> names)
    {
        var separator = Separator(lines);
        if (!lines.Any(l => l.Contains(separator, StringComparison.Ordinal)))
            separator = ' ';
        var cells = new RowCells(separator);
        var width = lines.Where(l => !string.IsNullOrWhiteSpace(l)).GroupBy(Width).MaxBy(g => g.Count())?.Key ?? names.Count;
        return width == names.Count ? separator : throw new InputException(file, 0, 0, string.Create(
            CultureInfo.InvariantCulture, $"--columns names {names.Count} columns, and most lines have {width}; one name for each column would be right"));

        int Width(string line)
        {
            cells.Cut(line);
            return cells.Count;
        }
    }

    /// <summary>The cells of a line that may name columns, and what stands between them.</summary>
    public static (string[] Cells, char Separator) Cells(string line)
    {
        var separator = Separator([line]);
        return ([.. CellText.Split(line, separator).Select(c => c.Trim())], separator);
    }

    private static char Separator(IReadOnlyList<string> lines) => RowCells.Separators.MaxBy(c => lines.Sum(l => l.Count(x => x == c)));

    private static InputException Silent(string file, int time) => new(file, 1, 1, string.Create(
        CultureInfo.InvariantCulture,
        $"no line names the columns, and but for the time (column {time + 1}) the cells have no units that tell them; put a line above them with the names that nvidia-smi was asked for, such as {Header}, name them by --columns {Names}, or log with --format=csv"));

    // Most cells of a column that hold anything are of its form.
    private static CellForm Form(string[][] rows, int column) => rows.Select(r => CellForms.Of(r[column])).Where(f => f != CellForm.Absent)
        .GroupBy(f => f).MaxBy(g => g.Count())?.Key ?? CellForm.Absent;

    // Of several powers that which moves: limits stay where they are.
    private static int Power(string file, string[][] rows, CellForm[] forms)
    {
        int[] powers = [.. Enumerable.Range(0, forms.Length).Where(c => forms[c] == CellForm.Power)];
        if (powers.Length < 2)
            return powers.Length == 0 ? -1 : powers[0];
        int[] moving = [.. powers.Where(c => rows.Select(r => r[c].Trim()).Distinct().Count() > 1)];
        return moving.Length > 0 ? moving[0] : throw new InputException(file, 1, 1, string.Create(
            CultureInfo.InvariantCulture,
            $"no line names the columns, and columns {string.Join(" and ", powers.Select(c => c + 1))} are both a power that does not move at first; put a line above them with the names that nvidia-smi was asked for, such as {Header}"));
    }

    private static string[] Named(CellForm[] forms, int time, int power, int utilisation)
    {
        var names = new string[forms.Length];
        for (var c = 0; c < names.Length; c++)
        {
            var number = (c + 1).ToString(CultureInfo.InvariantCulture);
            names[c] = forms[c] switch
            {
                _ when c == time => "timestamp",
                _ when c == power => "power.draw [W]",
                _ when c == utilisation => "utilization.gpu [%]",
                CellForm.Percent => $"utilization {number} [%]",
                CellForm.Memory => $"memory {number} [MiB]",
                CellForm.Clock => $"clock {number} [MHz]",
                CellForm.Temperature => $"temperature {number} [C]",
                CellForm.Uuid => "uuid",
                CellForm.BusId => "pci.bus_id",
                _ => "",
            };
        }
        return names;
    }

    // Numbers that count devices come round equally often; a text with letters and digits is the name of a model or host.
    private static void Name(string[] names, CellForm[] forms, string[][] rows, int lines)
    {
        var index = Array.FindIndex(Numbers(forms, CellForm.Integer), c => c >= 0 && IsIndex(rows, c, lines - rows.Length));
        if (index >= 0)
            names[index] = "index";
        var name = Array.FindIndex(Numbers(forms, CellForm.Text), c => c >= 0 && rows[0][c].Trim() is { Length: > 3 } text && char.IsAsciiLetter(text[0]) && text.Any(char.IsAsciiDigit));
        if (name >= 0)
            names[name] = "name";
    }

    private static int[] Numbers(CellForm[] forms, CellForm form) => [.. forms.Select((f, c) => f == form ? c : -1)];

    private static bool IsIndex(string[][] rows, int column, int dropped)
    {
        int[] counts = [.. rows.Select(r => r[column].Trim()).Where(t => CellForms.Of(t) == CellForm.Integer).GroupBy(t => t)
            .Where(g => int.TryParse(g.Key, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < MostDevices).Select(g => g.Count())];
        return counts.Sum() + dropped + 1 >= rows.Length && counts.Length > 0 && counts.Max() - counts.Min() <= 1 + dropped;
    }

    private static string Say(string[] names, CellForm[] forms)
    {
        var told = string.Join(", ", names.Select((n, c) => (Name: n, Column: c + 1)).Where(n => n.Name.Length > 0 && forms[n.Column - 1] is not (CellForm.Memory or CellForm.Clock or CellForm.Temperature))
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Column} {n.Name}")));
        return $"no line names the columns: by units and forms they are {told}";
    }
}
