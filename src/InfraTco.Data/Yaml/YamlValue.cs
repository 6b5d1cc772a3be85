using System.Globalization;
using InfraTco.Quantities;

namespace InfraTco.Data.Yaml;

/// <summary>A value of a document that knows its place. Each reading method refuses what it cannot read, with file, line and column.</summary>
public readonly struct YamlValue
{
    private const int EarliestYear = 1950;
    private const int LatestYear = 2150;

    private readonly YamlNode node;

    internal YamlValue(YamlNode node, string path)
    {
        this.node = node;
        Path = path;
    }

    /// <summary>Where the value stands in the document, for people: <c>power.rated</c>.</summary>
    public string Path { get; }

    /// <summary>Line, counted from one.</summary>
    public int Line => node.Line;

    /// <summary>Column, counted from one.</summary>
    public int Column => node.Column;

    /// <summary>Whether the value is a block of fields.</summary>
    public bool IsMap => node is YamlFields;

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => node is YamlItems;

    /// <summary>An error at this value, to be thrown.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What would be right.</param>
    public InputException Error(string problem, string remedy) => Refusal.At(node, problem, remedy);

    /// <summary>The value as text, not empty.</summary>
    public string Text() => Scalar("a text").Text;

    /// <summary>The value as a finite number without unit.</summary>
    public double Number() => QuantityText.Number(Scalar("a number"), Path);

    /// <summary>The value as a whole number.</summary>
    /// <param name="minimum">Smallest that is accepted.</param>
    /// <param name="maximum">Largest that is accepted.</param>
    public int Integer(int minimum, int maximum)
    {
        var scalar = Scalar("a whole number");
        if (!int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw Error($"'{Refusal.Shown(scalar.Text)}' is not a whole number", $"{Path} is a whole number from {minimum} to {maximum}");
        if (value < minimum || value > maximum)
            throw Error($"{Path} is out of range ({value})", $"it is from {minimum} to {maximum}");
        return value;
    }

    /// <summary>The value as <c>true</c> or <c>false</c>.</summary>
    public bool Flag() => Scalar("true or false").Text switch
    {
        "true" => true,
        "false" => false,
        var other => throw Error($"'{Refusal.Shown(other)}' is neither true nor false", $"write {Path}: true or {Path}: false"),
    };

    /// <summary>The value as an ISO date: <c>2026-03-31</c>, or <c>2026-03</c> for the first of the month.</summary>
    public DateOnly Date()
    {
        var text = Scalar("a date").Text;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM"];
        if (!DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw Error($"'{Refusal.Shown(text)}' is not a date", $"write {Path} as 2026-03-31 or 2026-03");
        if (date.Year is < EarliestYear or > LatestYear)
            throw Error($"{Path} is out of range ({text})", $"give a year from {EarliestYear} to {LatestYear}");
        return date;
    }

    /// <summary>The value as a name of an enumeration, in kebab or camel case: <c>air-chiller</c> or <c>airChiller</c>.</summary>
    /// <param name="choices">Those that can be chosen; all where none is named.</param>
    public T Enum<T>(params ReadOnlySpan<T> choices)
        where T : struct, Enum
    {
        var text = Scalar("a name").Text;
        T[] values = choices.Length > 0 ? [.. choices] : System.Enum.GetValues<T>();
        string[] names = [.. values.Select(value => value.ToString())];
        var index = Array.FindIndex(names, name => EnumName.Matches(name, text));
        if (index >= 0)
            return values[index];
        throw Error($"'{Refusal.Shown(text)}' is not a choice for {Path}", $"it is {Suggestion.Choices([.. names.Select(EnumName.Kebab)])}");
    }

    /// <summary>The value as a quantity: <c>700 W</c>, or <c>{ typical: 700, unit: W }</c>, of which the typical value is taken.</summary>
    public Quantity<D> Quantity<D>()
        where D : IDimension => Ranged<D>().Typical;

    /// <summary>
    /// The value with its range and source: <c>{ low, typical, high, unit, source, date, confidence }</c>, or a bare <c>700 W</c>. A missing low or high is typical.
    /// </summary>
    public Ranged<D> Ranged<D>()
        where D : IDimension
    {
        if (node is YamlFields)
            return RangedReader.Read<D>(Map());
        var quantity = QuantityText.Quantity<D>(Scalar("a quantity"), Path);
        return new(quantity, quantity, quantity, Provenance.Unstated);
    }

    /// <summary>The value as a block of fields.</summary>
    public YamlMap Map() => node is YamlFields fields ? new YamlMap(fields, Path) : throw Wrong("a block of fields");

    /// <summary>The value as a list.</summary>
    public IReadOnlyList<YamlValue> List()
    {
        if (node is not YamlItems items)
            throw Wrong("a list");
        var path = Path;
        return [.. items.Items.Select((item, i) => new YamlValue(item, $"{path}[{i}]"))];
    }

    internal YamlScalar Scalar(string wanted)
    {
        if (node is not YamlScalar scalar)
            throw Wrong(wanted);
        return scalar.IsEmpty ? throw Error($"{Path} is empty", $"give {wanted}, or remove the line") : scalar;
    }

    private InputException Wrong(string wanted) => node is YamlScalar { IsEmpty: true }
        ? Error($"{Path} is empty", $"give {wanted}, or remove the line")
        : Error($"{Path} is {node.Kind}", $"give {wanted}");
}
