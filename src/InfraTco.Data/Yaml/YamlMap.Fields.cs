using InfraTco.Quantities;

namespace InfraTco.Data.Yaml;

// The typed readings of a field: each is that of YamlValue, for a field that must be there or, ...OrNull, may be absent.
public sealed partial class YamlMap
{
    /// <inheritdoc cref="YamlValue.Text"/>
    public string Text(string field) => this[field].Text();

    /// <inheritdoc cref="YamlValue.Text"/>
    public string? TextOrNull(string field) => Find(field)?.Text();

    /// <inheritdoc cref="YamlValue.Number"/>
    public double Number(string field) => this[field].Number();

    /// <inheritdoc cref="YamlValue.Number"/>
    public double? NumberOrNull(string field) => Find(field)?.Number();

    /// <inheritdoc cref="YamlValue.Integer"/>
    public int Integer(string field, int minimum, int maximum) => this[field].Integer(minimum, maximum);

    /// <inheritdoc cref="YamlValue.Integer"/>
    public int? IntegerOrNull(string field, int minimum, int maximum) => Find(field)?.Integer(minimum, maximum);

    /// <inheritdoc cref="YamlValue.Flag"/>
    public bool Flag(string field) => this[field].Flag();

    /// <inheritdoc cref="YamlValue.Flag"/>
    public bool? FlagOrNull(string field) => Find(field)?.Flag();

    /// <inheritdoc cref="YamlValue.Date"/>
    public DateOnly Date(string field) => this[field].Date();

    /// <inheritdoc cref="YamlValue.Date"/>
    public DateOnly? DateOrNull(string field) => Find(field)?.Date();

    /// <inheritdoc cref="YamlValue.Enum{T}"/>
    public T Enum<T>(string field)
        where T : struct, Enum => this[field].Enum<T>();

    /// <inheritdoc cref="YamlValue.Enum{T}"/>
    public T? EnumOrNull<T>(string field, params ReadOnlySpan<T> choices)
        where T : struct, Enum => Find(field)?.Enum(choices);

    /// <inheritdoc cref="YamlValue.Quantity{D}"/>
    public Quantity<D> Quantity<D>(string field)
        where D : IDimension => this[field].Quantity<D>();

    /// <inheritdoc cref="YamlValue.Quantity{D}"/>
    public Quantity<D>? QuantityOrNull<D>(string field)
        where D : IDimension => Find(field)?.Quantity<D>();

    /// <inheritdoc cref="YamlValue.Ranged{D}"/>
    public Ranged<D> Ranged<D>(string field)
        where D : IDimension => this[field].Ranged<D>();

    /// <inheritdoc cref="YamlValue.Ranged{D}"/>
    public Ranged<D>? RangedOrNull<D>(string field)
        where D : IDimension => Find(field)?.Ranged<D>();

    /// <inheritdoc cref="YamlValue.Map"/>
    public YamlMap Map(string field) => this[field].Map();

    /// <inheritdoc cref="YamlValue.Map"/>
    public YamlMap? MapOrNull(string field) => Find(field)?.Map();

    /// <inheritdoc cref="YamlValue.List"/>
    public IReadOnlyList<YamlValue> List(string field) => this[field].List();

    /// <inheritdoc cref="YamlValue.List"/>
    public IReadOnlyList<YamlValue>? ListOrNull(string field) => Find(field)?.List();
}
