using System.Runtime.CompilerServices;

namespace InfraTco.Charts.Tests;

/// <summary>
/// Whole figures, approved by looking at them. After a wanted change run the tests with INFRATCO_APPROVE=1, look at every
/// changed file under Golden, and commit it.
/// </summary>
public class GoldenTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys, .. EdgeSamples.Golden.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_is_the_approved_one(string name)
    {
        var svg = Svg.Render(Samples.All.TryGetValue(name, out var chart) ? chart : EdgeSamples.Golden[name]);
        if (Environment.GetEnvironmentVariable("INFRATCO_APPROVE") == "1")
            File.WriteAllText(Path.Combine(SourceDirectory(), "Golden", name + ".svg"), svg);
        else
            Assert.Equal(Approved(name), svg);
    }

    [Fact]
    public void Every_approved_file_has_its_figure()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.svg").Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(files.Except(Samples.All.Keys).Except(EdgeSamples.Golden.Keys));
    }

    private static string Approved(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".svg")).ReplaceLineEndings("\n");

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
