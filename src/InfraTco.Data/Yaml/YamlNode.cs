namespace InfraTco.Data.Yaml;

/// <summary>A node of a parsed document with its place: the input's name, line and column, counted from one.</summary>
internal abstract record YamlNode(string File, int Line, int Column)
{
    /// <summary>What the node is, in words for an error.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value. A plain scalar was written without quotes.</summary>
internal sealed record YamlScalar(string File, int Line, int Column, string Text, bool IsPlain) : YamlNode(File, Line, Column)
{
    /// <summary>Whether nothing is written where a value belongs.</summary>
    public bool IsEmpty => Text.Length == 0 || (IsPlain && Text is "~" or "null");

    public override string Kind => "a single value";
}

/// <summary>Fields in the order of the file.</summary>
internal sealed record YamlFields(string File, int Line, int Column, IReadOnlyList<YamlField> Fields) : YamlNode(File, Line, Column)
{
    public override string Kind => "a block of fields";
}

/// <summary>A key with its value.</summary>
internal sealed record YamlField(YamlScalar Key, YamlNode Value);

/// <summary>Items of a list.</summary>
internal sealed record YamlItems(string File, int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(File, Line, Column)
{
    public override string Kind => "a list";
}
