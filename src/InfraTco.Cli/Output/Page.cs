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

    /// <summary>A table; the first column to the left, the others to the right.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (_terminal)
            Boxed(header, rows);
        else
            Plain(header, [.. rows]);
    }

    private static void Boxed(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < header.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(header[i]));
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private void Plain(IReadOnlyList<string> header, List<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, header.Count).Select(i => rows.Append(header).Max(r => r[i].Length)).ToArray();
        foreach (var row in rows.Prepend(header))
        {
            var cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
