using System.Text.RegularExpressions;
using InfraTco.Data.Profiles;

namespace InfraTco.Learning;

/// <summary>A shipped profile under a new identifier, of which fields are replaced by what was measured.</summary>
internal static partial class MeasuredProfile
{
    /// <summary>The profile as it is shipped, but for its identifier and name.</summary>
    /// <param name="baseId">Identifier of the shipped profile.</param>
    /// <param name="file">The file it is meant for; its name becomes the identifier.</param>
    public static string Of(string baseId, string file) =>
        NameField().Replace(IdField().Replace(ProfileLibrary.Text(baseId), $"id: {Path.GetFileNameWithoutExtension(file)}", 1), match => $"{match.Value} (measured)", 1);

    /// <summary>With another value in the first field of a name; its indentation stays, and further lines of the value go below it.</summary>
    /// <param name="text">The profile.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value, in the flow style of YAML.</param>
    public static string With(string text, string field, string value) => new Regex($@"^( +){field}: (\{{[^}}]*\}}|.*)\n", RegexOptions.Multiline).Replace(
        text,
        match => $"{match.Groups[1].Value}{field}: {value.Replace("\n", $"\n{match.Groups[1].Value}  ", StringComparison.Ordinal)}\n",
        1);

    /// <summary>The name of a file as a source may hold it.</summary>
    public static string FileName(string file) => new([.. Path.GetFileName(file).Where(c => c is not '"' and not '\\' && !char.IsControl(c))]);

    [GeneratedRegex(@"^id: .*$", RegexOptions.Multiline)]
    private static partial Regex IdField();

    [GeneratedRegex(@"^name: .*$", RegexOptions.Multiline)]
    private static partial Regex NameField();
}
