namespace InfraTco.Data.Yaml;

/// <summary>Words an error in the two halves that every error has: what is wrong; what would be right.</summary>
internal static class Refusal
{
    public static InputException At(string file, int line, int column, string problem, string remedy) =>
        new(file, line, column, $"{problem}; {remedy}");

    /// <summary>A fault of the file as a whole.</summary>
    public static InputException Of(string file, string problem, string remedy) => At(file, 0, 0, problem, remedy);

    public static InputException At(YamlNode node, string problem, string remedy) => At(node.File, node.Line, node.Column, problem, remedy);

    /// <summary>Text of the input as an error shows it: at most 60 characters, none of them able to steer a terminal.</summary>
    public static string Shown(string text)
    {
        const int Longest = 60;
        var start = text.Length > Longest ? text[..Longest] + "..." : text;
        return string.Concat(start.Select(c => char.IsControl(c) ? '?' : c));
    }
}
