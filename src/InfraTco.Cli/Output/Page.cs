using System.Globalization;
using Spectre.Console;

namespace InfraTco.Cli.Output;

/// <summary>Where a command writes for people: tables with boxes on a terminal, plain text elsewhere.</summary>
internal sealed class Page(TextWriter output)
{
    private readonly bool _terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>The writer itself, for what is not for people: JSON, YAML.</summary>
    public TextWriter Raw => output;

    /// <summary>A heading with a line of space above.</summary>
    public void Heading(string text)
    {
        output.WriteLine();
        if (_terminal)
            AnsiConsole.MarkupLineInterpolated($"[bold]{text}[/]");
        else
            output.WriteLine(text);
    }

    /// <summary>A paragraph; never broken when redirected.</summary>
    public void Text(string text)
    {
        if (_terminal)
            AnsiConsole.WriteLine(text);
        else
            output.WriteLine(text);
    }

    /// <summary>Names what was written besides; nulls are left out.</summary>
    public void Written(params ReadOnlySpan<string?> places)
    {
        foreach (var place in places)
        {
            if (place is not null)
                Text($"Written: {place}");
        }
    }

    /// <summary>A table; columns of words to the left, columns of numbers to the right.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [.. rows];
        bool[] numbers = [.. header.Select((_, i) => i > 0 && all.Any(row => IsNumber(row[i])))];
        if (_terminal)
            Boxed(header, all, numbers);
        else
            Plain(header, all, numbers);
    }

    private static bool IsNumber(string cell) =>
        double.TryParse(cell.TrimEnd('%', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static void Boxed(IReadOnlyList<string> header, List<IReadOnlyList<string>> rows, bool[] numbers)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < header.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(header[i]));
            table.AddColumn(numbers[i] ? column.RightAligned() : column);
        }
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private void Plain(IReadOnlyList<string> header, List<IReadOnlyList<string>> rows, bool[] numbers)
    {
        var widths = Enumerable.Range(0, header.Count).Select(i => rows.Append(header).Max(r => r[i].Length)).ToArray();
        foreach (var row in rows.Prepend(header))
        {
            var cells = row.Select((cell, i) => numbers[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
