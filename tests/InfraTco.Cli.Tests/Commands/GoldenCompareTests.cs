namespace InfraTco.Cli.Tests.Commands;

/// <summary>
/// The whole page of <c>compare</c> on a small made-up study, as text that a person approved. After a change that is meant, run with INFRATCO_APPROVE
/// naming the folder of the approved texts, read the difference, and commit it.
/// </summary>
public class GoldenCompareTests
{
    private const string Approved = "Approved/compare.txt";

    [Fact]
    public void Page_of_a_small_study_reads_as_approved()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Approved"), "*.yaml"))
            folder.Write(Path.GetFileName(file) == "study.yaml" ? "study.yaml" : $"profiles/{Path.GetFileName(file)}", File.ReadAllText(file));
        var page = CommandLine.Good("compare", folder["study.yaml"], "--profiles", folder["profiles"]).Output;
        if (Environment.GetEnvironmentVariable("INFRATCO_APPROVE") is { Length: > 0 } target)
            File.WriteAllText(Path.Combine(target, "compare.txt"), page);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Approved)), page);
    }
}
