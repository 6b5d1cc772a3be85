namespace InfraTco.Learning;

/// <summary>The comment that profiles and fields of scenarios begin with which this library writes, so that they are told from those that people write.</summary>
public static class MeasuredText
{
    /// <summary>What it begins with.</summary>
    public const string Mark = "# infratco: ";

    /// <summary>A text below a comment, which goes below that of its schema where it begins with one.</summary>
    /// <param name="text">A profile, or fields of a scenario.</param>
    /// <param name="comment">What it is, in a line.</param>
    public static string Headed(string text, string comment)
    {
        var line = $"{Mark}{comment}\n";
        return text.StartsWith("# yaml-language-server", StringComparison.Ordinal) ? text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, line) : line + text;
    }
}
