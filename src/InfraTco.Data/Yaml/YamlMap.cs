using System.Security.Cryptography;
using System.Text;

namespace InfraTco.Data.Yaml;

/// <summary>
/// A block of named fields, read by type. Every field that is asked for is known; <see cref="Done"/> refuses the others. What is wrong is refused with file, line
/// and column and with what would be right.
/// </summary>
public sealed partial class YamlMap
{
    private readonly YamlFields node;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    internal YamlMap(YamlFields node, string path)
    {
        this.node = node;
        Path = path;
    }

    /// <summary>Name of the input.</summary>
    public string File => node.File;

    /// <summary>Line of the first field, counted from one.</summary>
    public int Line => node.Line;

    /// <summary>Column of the first field, counted from one.</summary>
    public int Column => node.Column;

    /// <summary>Where the block stands in the document, for people; empty for the document itself.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the document's text in UTF-8, lower-case hex; empty for an inner block.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Names of the fields present, in the order of the file.</summary>
    public IReadOnlyList<string> Keys => [.. node.Fields.Select(f => f.Key.Text)];

    internal YamlScalar Mark => new(File, Line, Column, "", IsPlain: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of a YAML file of at most 1 MiB.</param>
    /// <exception cref="InputException">The file cannot be read, or is not one YAML document of fields.</exception>
    public static YamlMap Read(string path) => Parse(YamlTextFile.Read(path), path);

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Name of the input, for errors.</param>
    /// <exception cref="InputException">The text is not one YAML document of fields.</exception>
    public static YamlMap Parse(string text, string name)
    {
        if (text.Length > YamlTextFile.MaximumBytes)
            throw Refusal.Of(name, "larger than 1 MiB", "a profile or scenario is a text of some hundred lines");
        var root = YamlDocumentReader.Read(text, name);
        return root switch
        {
            YamlFields fields => new YamlMap(fields, "") { Hash = HashOf(text) },
            YamlScalar { IsEmpty: true } => throw Refusal.Of(name, "empty", "give a YAML document with fields"),
            _ => throw Refusal.At(name, root.Line, root.Column, $"the document is {root.Kind}", "begin with 'name: value' lines"),
        };
    }

    /// <summary>
    /// This document with one value replaced or added, as <c>--set site.name=dublin</c> or <c>--set systems[0].count=100</c> asks. Errors of the new value name the option.
    /// </summary>
    /// <param name="path">Names of fields with points between them; items of a list by number, <c>systems[0]</c>.</param>
    /// <param name="value">The value in YAML.</param>
    /// <exception cref="InputException">The value is no YAML, or there is no such place.</exception>
    public YamlMap With(string path, string value)
    {
        var option = $"--set {path}={value}";
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        if (steps.Any(s => s.Length == 0))
            throw Refusal.Of(option, "no path", "write field.field=value");
        var root = (YamlFields)YamlOverride.Set(node, steps, YamlDocumentReader.Read(value, option));
        return new YamlMap(root, Path) { Hash = HashOf($"{Hash}\n{path}={value}") };
    }

    /// <summary>Whether the field is present; asking makes it known.</summary>
    /// <param name="field">Name of the field.</param>
    public bool Has(string field) => Find(field) is not null;

    /// <summary>The field's value, or null where it is absent.</summary>
    /// <param name="field">Name of the field.</param>
    public YamlValue? Find(string field)
    {
        known.Add(field);
        foreach (var candidate in node.Fields)
        {
            if (string.Equals(candidate.Key.Text, field, StringComparison.Ordinal))
                return new YamlValue(candidate.Value, Inner(field));
        }
        return null;
    }

    /// <summary>The field's value; a missing one is an error.</summary>
    /// <param name="field">Name of the field.</param>
    public YamlValue this[string field] => Find(field) ?? throw Missing(field);

    /// <summary>An error at a field (at the block where the field is absent), to be thrown.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What would be right.</param>
    public InputException Error(string field, string problem, string remedy) =>
        Find(field) is { } value ? value.Error(problem, remedy) : Refusal.At(File, Line, Column, problem, remedy);

    /// <summary>Makes fields known before they are read, so that a mistyped one is named at its own place.</summary>
    /// <param name="fields">Names of all fields of this block.</param>
    /// <exception cref="InputException">The block has another field.</exception>
    public void Expect(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            known.Add(field);
        Done();
    }

    /// <summary>Refuses fields that nobody asked for.</summary>
    /// <exception cref="InputException">There is such a field; the closest known one is named.</exception>
    public void Done()
    {
        foreach (var (key, _) in node.Fields)
        {
            if (known.Contains(key.Text))
                continue;
            var remedy = Suggestion.Closest(key.Text, known) is { } closest
                ? $"did you mean '{closest}'?"
                : known.Count > 0 ? $"known are {string.Join(", ", known.Order(StringComparer.Ordinal))}" : "remove it";
            throw Refusal.At(key, $"unknown field '{Inner(Refusal.Shown(key.Text))}'", remedy);
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string Inner(string field) => Path.Length == 0 ? field : $"{Path}.{field}";

    private InputException Missing(string field)
    {
        var similar = Suggestion.Closest(field, Keys.Where(k => !known.Contains(k)));
        var key = node.Fields.FirstOrDefault(f => f.Key.Text == similar)?.Key;
        return key is null
            ? Refusal.At(File, Line, Column, $"required field '{Inner(field)}' is missing", "add it")
            : Refusal.At(key, $"required field '{Inner(field)}' is missing", $"is '{similar}' meant to be it?");
    }
}
