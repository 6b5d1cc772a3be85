namespace InfraTco.Data.Yaml;

public sealed partial class YamlMap
{
    /// <summary>
    /// This block laid over another: fields of both are merged block by block, values and lists replace. A value with its range is one value. Every field keeps the
    /// place of the document it came from.
    /// </summary>
    /// <param name="below">The block that gives what this one lacks.</param>
    public YamlMap Over(YamlMap below) => new(Merge(node, below.node), Path) { Hash = Hash };

    private static YamlFields Merge(YamlFields above, YamlFields below)
    {
        var fields = new List<YamlField>(above.Fields.Count + below.Fields.Count);
        foreach (var field in below.Fields)
        {
            if (Named(above, field.Key.Text) is not { } over)
                fields.Add(field);
            else if (over.Value is YamlFields a && field.Value is YamlFields b && !IsValue(a) && !IsValue(b))
                fields.Add(new(over.Key, Merge(a, b)));
            else
                fields.Add(over);
        }
        fields.AddRange(above.Fields.Where(f => Named(below, f.Key.Text) is null));
        return above with { Fields = fields };
    }

    private static YamlField? Named(YamlFields block, string name) =>
        block.Fields.FirstOrDefault(f => string.Equals(f.Key.Text, name, StringComparison.Ordinal));

    private static bool IsValue(YamlFields block) => Named(block, "typical") is not null || Named(block, "unit") is not null;
}
