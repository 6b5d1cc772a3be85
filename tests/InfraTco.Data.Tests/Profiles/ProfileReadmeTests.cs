using System.Text.RegularExpressions;
using InfraTco.Data.Profiles;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>The examples of hardware-profiles/README.md work.</summary>
public class ProfileReadmeTests
{
    private static string Example(string part)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "hardware-profiles", "README.md");
            if (File.Exists(file))
                return Regex.Matches(File.ReadAllText(file), "```yaml\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).Single(t => t.Contains(part, StringComparison.Ordinal));
        }
        throw new FileNotFoundException("hardware-profiles/README.md");
    }

    [Fact]
    public void Value_is_read() => Assert.Equal(132_000, YamlMap.Parse(Example("QuickSpecs"), "README.md").Ranged<Power>("ratedPower").Base);

    [Fact]
    public void Profile_is_right()
    {
        using var folder = new ProfileFolder();
        Assert.Empty(ProfileLibrary.Check(folder.Add("my-server.yaml", Example("id: my-server"))));
    }

    [Fact]
    public void Price_list_is_right()
    {
        using var folder = new ProfileFolder();
        Assert.Empty(ProfileLibrary.Check(folder.Add("prices.yaml", Example("currency: EUR"))));
    }
}
