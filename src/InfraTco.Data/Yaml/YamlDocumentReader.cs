using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InfraTco.Data.Yaml;

/// <summary>
/// Builds the tree of one YAML document from the parser's events. Anchors, aliases, tags, directives, second documents, duplicate
/// keys and deep nesting are refused as the event that brings them arrives, so that no input can make the tree large or cyclic.
/// </summary>
internal sealed class YamlDocumentReader
{
    /// <summary>Deepest nesting of maps and lists that is read.</summary>
    public const int MaximumDepth = 16;

    private readonly string file;
    private readonly IParser parser;

    private YamlDocumentReader(string file, IParser parser)
    {
        this.file = file;
        this.parser = parser;
    }

    /// <summary>The tree of <paramref name="text"/>.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name of the input, for errors.</param>
    public static YamlNode Read(string text, string file)
    {
        RefuseControlCharacters(text, file);
        try
        {
            return new YamlDocumentReader(file, new Parser(new StringReader(text))).ReadDocument();
        }
        catch (YamlException e)
        {
            throw Refusal.At(file, (int)e.Start.Line, (int)e.Start.Column, "not valid YAML: " + OneLine(e.Message), "correct the syntax");
        }
    }

    private static void RefuseControlCharacters(string text, string file)
    {
        for (int i = 0, line = 1, start = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
            else if (char.IsControl(text[i]) && text[i] is not ('\r' or '\t'))
            {
                throw Refusal.At(file, line, i - start + 1, "binary content", "give a text file in YAML");
            }
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    private YamlNode ReadDocument()
    {
        Advance(); // StreamStart, which precedes every document
        if (!Advance() || parser.Current is not DocumentStart start)
            throw Refusal.Of(file, "empty", "give a YAML document with fields");
        if (start.Version is not null || start.Tags is { } tags && tags.Any(t => !IsDefault(t)))
            throw Refuse(start, "a directive", "remove the line that begins with '%'");
        Advance();
        var root = ReadNode(depth: 1);
        Advance(); // DocumentEnd
        if (Advance() && parser.Current is DocumentStart second)
            throw Refuse(second, "a second document", "keep one document a file");
        return root;
    }

    private static bool IsDefault(YamlDotNet.Core.Tokens.TagDirective tag) => tag.Handle is "!" or "!!";

    // The library's scanner answers some broken texts ("{ a: :[ }") with exceptions of its own workings, without a place; the end of the event before is the nearest.
    private bool Advance()
    {
        var before = parser.Current;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is not YamlException)
        {
            throw Refusal.At(file, (int)(before?.End.Line ?? 1), (int)(before?.End.Column ?? 1), "not valid YAML after this place", "correct the syntax");
        }
    }

    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current!;
        if (current is AnchorAlias)
            throw Refuse(current, "an alias", "write the value out");
        if (current is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(current, "an anchor", "write each value out where it belongs");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(current, "a tag", "remove the word that begins with '!'");
        if (current is Scalar scalar)
            return ToScalar(scalar);
        if (depth > MaximumDepth)
            throw Refuse(current, $"nested deeper than {MaximumDepth} levels", "flatten it");
        return current is MappingStart ? ReadFields(current, depth) : ReadItems(current, depth);
    }

    private YamlFields ReadFields(ParsingEvent start, int depth)
    {
        var fields = new List<YamlField>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (Advance() && parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw Refuse(start, "a field whose name is not a single word", "write 'name: value'");
            if (!seen.TryAdd(key.Text, key))
            {
                throw Refusal.At(file, key.Line, key.Column, $"duplicate field '{Refusal.Shown(key.Text)}', first given on line {seen[key.Text].Line}",
                    "keep one of the two");
            }
            Advance();
            fields.Add(new YamlField(key, ReadNode(depth + 1)));
        }
        return new YamlFields(file, (int)start.Start.Line, (int)start.Start.Column, fields);
    }

    private YamlItems ReadItems(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (Advance() && parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        return new YamlItems(file, (int)start.Start.Line, (int)start.Start.Column, items);
    }

    private YamlScalar ToScalar(Scalar scalar) => new(file, (int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value,
        scalar.Style == ScalarStyle.Plain);

    private InputException Refuse(ParsingEvent at, string what, string remedy) =>
        Refusal.At(file, (int)at.Start.Line, (int)at.Start.Column, what + " is not accepted", remedy);
}
