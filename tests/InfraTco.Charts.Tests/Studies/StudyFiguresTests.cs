using InfraTco.Charts.Studies;

namespace InfraTco.Charts.Tests.Studies;

public class StudyFiguresTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_is_drawn_whole_with_its_text_on_the_page(string sample)
    {
        foreach (var figure in StudyFigures.All(StudySamples.Of(sample)))
        {
            var drawn = new Figure(figure.Chart);
            drawn.Check();
            drawn.CheckText();
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_says_terms_scenario_and_version(string sample) => Assert.All(StudyFigures.All(StudySamples.Of(sample)), figure =>
    {
        Assert.Contains("at Ashburn, Virginia", figure.Chart.Subtitle, StringComparison.Ordinal);
        Assert.Contains("training at the same precision", figure.Chart.Subtitle, StringComparison.Ordinal);
        Assert.Matches(@"^Scenario: Ten megawatts at Ashburn · expected case · InfraTco \d+\.\d+\.\d+$", figure.Chart.Source);
    });

    [Fact]
    public void Example_gives_three_figures_and_two_for_each_fleet_against_the_first() => Assert.Equal(
        [
            "tco", "cumulative", "power",
            "waterfall-dgx-h100-dgx-h100-owned", "carbon-waterfall-dgx-h100-dgx-h100-owned",
            "waterfall-dgx-h100-dgx-b200", "carbon-waterfall-dgx-h100-dgx-b200",
        ],
        StudyFigures.All(StudySamples.Example).Select(f => f.Name));

    [Fact]
    public void One_fleet_has_no_waterfall() => Assert.Equal(3, StudyFigures.All(StudySamples.Of("one fleet")).Count);

    [Fact]
    public void Identifiers_that_are_no_file_names_become_names_that_differ()
    {
        var names = StudyFigures.All(StudySamples.Of("fleets alike")).Select(f => f.Name).ToList();
        Assert.Contains("waterfall-dgx-h100-cheap-one", names);
        Assert.Contains("waterfall-dgx-h100-cheap-one-2", names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Fleets_alike_in_name_are_told_apart_by_identifier() =>
        Assert.Equal(["dgx-h100", "cheap/one", "cheap one"], CostByCategory.Of(StudySamples.Of("fleets alike")).Bars);
}
