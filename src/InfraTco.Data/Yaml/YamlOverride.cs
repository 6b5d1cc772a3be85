using System.Globalization;

namespace InfraTco.Data.Yaml;

/// <summary>Replaces one value in a document's tree; what is not on the way to it is shared with the old tree.</summary>
internal static class YamlOverride
{
    /// <summary>The tree with <paramref name="value"/> at the end of <paramref name="steps"/>; blocks that are absent on the way are made.</summary>
    /// <param name="node">The old tree, or null where there is none yet.</param>
    /// <param name="steps">Names of fields, and numbers of items from zero.</param>
    /// <param name="value">The new value; its place is that of errors on the way.</param>
    public static YamlNode Set(YamlNode? node, ReadOnlySpan<string> steps, YamlNode value)
    {
        if (steps.IsEmpty)
            return value;
        return node switch
        {
            null => SetField(new YamlFields(value.File, value.Line, value.Column, []), steps, value),
            YamlFields fields => SetField(fields, steps, value),
            YamlItems items => SetItem(items, steps, value),
            _ => throw Refusal.At(value, $"'{steps[0]}' is to be set inside {node.Kind}", "name a block of fields"),
        };
    }

    private static YamlFields SetField(YamlFields map, ReadOnlySpan<string> steps, YamlNode value)
    {
        var name = steps[0];
        var fields = map.Fields.ToList();
        var index = fields.FindIndex(f => f.Key.Text == name);
        if (index >= 0)
            fields[index] = fields[index] with { Value = Set(fields[index].Value, steps[1..], value) };
        else
            fields.Add(new YamlField(new YamlScalar(value.File, value.Line, value.Column, name, IsPlain: true), Set(null, steps[1..], value)));
        return map with { Fields = fields };
    }

    private static YamlItems SetItem(YamlItems list, ReadOnlySpan<string> steps, YamlNode value)
    {
        if (!int.TryParse(steps[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= list.Items.Count)
            throw Refusal.At(value, $"'{steps[0]}' is no item of the list", $"name an item from 0 to {list.Items.Count - 1}");
        var items = list.Items.ToArray();
        items[index] = Set(items[index], steps[1..], value);
        return list with { Items = items };
    }
}
