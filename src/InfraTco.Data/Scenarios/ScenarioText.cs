using System.Globalization;
using System.Text;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Scenarios;

/// <summary>YAML that grows line by line, and the values with sources that went into it.</summary>
internal sealed class ScenarioText
{
    private readonly StringBuilder _text = new();
    private readonly List<Assumption> _assumptions = [];
    private readonly List<ScenarioValue> _values = [];
    private readonly Stack<string> _blocks = new();

    public IReadOnlyList<Assumption> Assumptions => _assumptions;

    /// <summary>Every value as it is written, with its path; an item of a list counts as one, with its number.</summary>
    public IReadOnlyList<ScenarioValue> Values => _values;

    public override string ToString() => _text.ToString();

    public void Block(string name, Action body)
    {
        Line(name + ":");
        _blocks.Push(name);
        body();
        _blocks.Pop();
    }

    public void Value(string name, string? text)
    {
        if (text is not null)
            Field(name, Quoted(text), text);
    }

    public void Value(string name, int? value)
    {
        if (value is { } v)
            Field(name, string.Create(CultureInfo.InvariantCulture, $"{v}"));
    }

    public void Value(string name, double? value)
    {
        if (value is { } v)
            Field(name, $"{Number(v)}");
    }

    public void Value(string name, bool value) => Field(name, $"{(value ? "true" : "false")}");

    public void Value(string name, DateOnly value) => Field(name, string.Create(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}"));

    public void Value(string name, Enum value) => Field(name, $"{EnumName.Kebab(value.ToString())}");

    public void Value<D>(string name, Quantity<D>? value)
        where D : IDimension
    {
        if (value is { } v)
            Field(name, Bare(v), ShownText.Of(v));
    }

    public void Value<D>(string name, Ranged<D>? value)
        where D : IDimension
    {
        if (value is null)
            return;
        Assume(name, value);
        Field(name, Ranged(value), ShownText.Of(value), value.Provenance.Source);
    }

    /// <summary>Keeps a value with its range and source that is written as part of an item.</summary>
    public void Assume<D>(string name, Ranged<D> value)
        where D : IDimension => _assumptions.Add(Assumption.Of(Path(name), value));

    /// <summary>A value with its range and source, in one line.</summary>
    public static string Ranged<D>(Ranged<D> value)
        where D : IDimension
    {
        var unit = D.Units[0].Symbol;
        var from = value.Provenance;
        var fields = new List<string> { $"low: {Number(value.Low.Base)}", $"typical: {Number(value.Typical.Base)}", $"high: {Number(value.High.Base)}" };
        if (unit.Length > 0)
            fields.Add($"unit: {Quoted(unit)}");
        if (from.Source.Length > 0)
            fields.Add($"source: {Quoted(from.Source)}");
        if (from.Date.Length > 0)
            fields.Add($"date: {from.Date}");
        if (from != Provenance.Unstated)
            fields.Add($"confidence: {from.Confidence}");
        return $"{{ {string.Join(", ", fields)} }}";
    }

    public void Items(string name, IEnumerable<string> items)
    {
        string[] lines = [.. items];
        if (lines.Length == 0)
        {
            Field(name, "[]");
            return;
        }
        Line(name + ":");
        foreach (var (number, item) in lines.Index())
        {
            _values.Add(new(Path(string.Create(CultureInfo.InvariantCulture, $"{name}[{number}]")), item, item, ""));
            Line("  - " + item);
        }
    }

    public static string Bare<D>(Quantity<D> value)
        where D : IDimension => $"{Number(value.Base)} {D.Units[0].Symbol}".TrimEnd();

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text in double quotes, with what would end or bend a line escaped.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private string Path(string name) => string.Join('.', _blocks.Reverse().Append(name));

    private void Field(string name, string text, string? shown = null, string source = "")
    {
        _values.Add(new(Path(name), text, shown ?? text, source));
        Line($"{name}: {text}");
    }

    private void Line(string text) => _text.Append(' ', _blocks.Count * 2).Append(text).Append('\n');
}
