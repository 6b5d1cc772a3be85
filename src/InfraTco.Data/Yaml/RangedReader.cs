using System.Globalization;
using InfraTco.Quantities;

namespace InfraTco.Data.Yaml;

/// <summary>Reads a value with its range and source.</summary>
internal static class RangedReader
{
    private static readonly string[] DateFormats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static Ranged<D> Read<D>(YamlMap map)
        where D : IDimension
    {
        // The typical value comes first, so that its absence is what is reported of an empty block.
        var typical = map["typical"];
        var unit = Unit<D>(map);
        var low = map.Find("low");
        var high = map.Find("high");
        var provenance = ReadProvenance(map);
        map.Done();
        var middle = At<D>(typical, unit);
        var lowest = low is { } l ? At<D>(l, unit) : middle;
        var highest = high is { } h ? At<D>(h, unit) : middle;
        if (lowest > middle)
            throw low!.Value.Error($"low is above typical in {map.Path}", "write low <= typical <= high");
        if (highest < middle)
            throw high!.Value.Error($"high is below typical in {map.Path}", "write low <= typical <= high");
        return new(lowest, middle, highest, provenance);
    }

    private static Unit Unit<D>(YamlMap map)
        where D : IDimension
    {
        if (map.Find("unit") is { } value)
            return QuantityText.Unit<D>(value.Scalar("a unit"), value.Text(), map.Path);
        return QuantityText.Unit<D>(map.Mark, "", map.Path);
    }

    private static Quantity<D> At<D>(YamlValue value, Unit unit)
        where D : IDimension
    {
        var scalar = value.Scalar("a number");
        return QuantityText.InRange<D>(scalar, QuantityText.Number(scalar, value.Path), unit, value.Path);
    }

    private static Provenance ReadProvenance(YamlMap map)
    {
        var source = map.TextOrNull("source");
        var date = map.Find("date");
        var confidence = map.Find("confidence");
        if (source is null && date is null && confidence is null)
            return Provenance.Unstated;
        return new Provenance(source ?? "", date is { } d ? Date(d) : "", confidence is { } c ? Confidence(c) : Provenance.Unstated.Confidence);
    }

    private static string Date(YamlValue value)
    {
        var text = value.Text();
        return DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw value.Error($"'{Refusal.Shown(text)}' is not a date", "write 2026, 2026-03 or 2026-03-31");
    }

    private static char Confidence(YamlValue value) => value.Text() switch
    {
        "A" => 'A',
        "B" => 'B',
        "C" => 'C',
        var other => throw value.Error($"'{Refusal.Shown(other)}' is not a confidence", "A primary document or measurement, B reputable secondary, C estimate"),
    };
}
