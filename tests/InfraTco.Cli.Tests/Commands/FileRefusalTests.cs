namespace InfraTco.Cli.Tests.Commands;

/// <summary>Files that are not what they should be.</summary>
public class FileRefusalTests
{
    private const long TwoGigabytes = 2L << 30;

    [Theory]
    [InlineData("compare")]
    [InlineData("site", "--weather")]
    [InlineData("site", "--prices")]
    [InlineData("site", "--carbon")]
    [InlineData("compare", "--profiles")]
    [InlineData("compare", "--price-list")]
    public void A_file_that_is_missing_empty_binary_huge_or_a_folder_is_refused_by_the_name_given(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var binary = folder["binary"];
        File.WriteAllBytes(binary, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7))]);
        var huge = folder["huge"];
        using (var stream = File.Create(huge))
            stream.SetLength(TwoGigabytes);
        Directory.CreateDirectory(folder["directory"]);
        foreach (var path in new[] { folder["missing"], folder.Write("empty", ""), binary, huge, folder["directory"] })
            CommandLine.Refused($"infratco: {path}: ", [.. command, path]);
    }

    [Fact]
    public void A_file_named_in_a_scenario_is_told_relative_to_where_the_user_stands()
    {
        using var folder = new TemporaryFolder();
        var scenario = folder.Write("inner/s.yaml", "site:\n  weatherFile: w.epw\n");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, scenario);
        CommandLine.Refused($"infratco: {Path.GetDirectoryName(relative)}/w.epw: no such file", "compare", relative);
    }

    [SkippableTheory]
    [InlineData(700_000, "the row has")]
    [InlineData(300, "header")]
    public void Truncated_weather_is_refused_with_its_line(int characters, string says)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.epw", WeatherText()[..characters]);
        CommandLine.Refused(says, "site", "--weather", file);
        CommandLine.Refused($"infratco: {file}:", "site", "--weather", file);
    }

    [SkippableFact]
    public void Weather_that_ends_early_is_refused_with_its_number_of_hours()
    {
        using var folder = new TemporaryFolder();
        var lines = string.Join('\n', WeatherText().Split('\n').Take(5000)) + "\n";
        CommandLine.Refused("after 4992 hours", "site", "--weather", folder.Write("t.epw", lines));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("twelve")]
    public void A_price_that_is_no_number_is_refused_with_line_and_column(string cell)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.csv", HourlyText.Prices(8760, hour => hour == 99 ? cell : "40"));
        CommandLine.Refused($"{file}:101:2: '{cell}' is not a finite number", "site", "--prices", file);
    }

    [Fact]
    public void Prices_in_another_currency_ask_for_its_rate()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.csv", HourlyText.Prices(8760, _ => "40", "EUR"));
        CommandLine.Refused("--rate EUR=RATE", "site", "--prices", file);
        CommandLine.Refused("--set currencies.EUR=RATE", "compare", "--set", $"site.electricity.hourlyFile={file}");
        CommandLine.Good("site", "--prices", file, "--rate", "EUR=1.08");
        CommandLine.Good("compare", "--set", $"site.electricity.hourlyFile={file}", "--set", "currencies.EUR=1.08");
    }

    private static string WeatherText()
    {
        var file = ReferenceData.Find("data/weather/USA_IL_Chicago.OHare.epw");
        Skip.If(file is null, "reference data absent");
        return File.ReadAllText(file!);
    }
}
