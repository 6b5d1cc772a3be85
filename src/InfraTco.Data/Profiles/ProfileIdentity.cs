using InfraTco.Data.Yaml;

namespace InfraTco.Data.Profiles;

/// <summary>What accelerator and system profiles share: an identifier that is the file's name, and a launch date.</summary>
internal static class ProfileIdentity
{
    private const int FirstYear = 2012; // the first data-centre GPU servers
    private const int LastYear = 2035; // road maps end long before

    /// <exception cref="InputException">The date is not one at which such a system can ship.</exception>
    public static DateOnly LaunchDate(YamlMap map)
    {
        var date = map.Date("launchDate");
        return date.Year is >= FirstYear and <= LastYear
            ? date
            : throw map.Error("launchDate", FormattableString.Invariant($"launchDate is out of range ({date:yyyy-MM-dd})"),
                FormattableString.Invariant($"give a date from {FirstYear} to {LastYear}"));
    }

    /// <exception cref="InputException">The identifier is not the file's name, or has other characters than a-z, 0-9 and '-'.</exception>
    public static string Id(YamlMap map)
    {
        var id = map.Text("id");
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw map.Error("id", $"'{Refusal.Shown(id)}' is not an identifier", "write lower-case letters, digits and '-'");
        var file = Path.GetFileNameWithoutExtension(map.File);
        return id == file ? id : throw map.Error("id", $"id '{id}' differs from the file's name '{file}'", "make them equal");
    }
}
