using InfraTco.Data.Presets;
using InfraTco.Data.Scenarios;
using InfraTco.Scenarios;

namespace InfraTco.Data.Tests.Scenarios;

/// <summary>Layers of a scenario: example, preset, file, settings.</summary>
public class ScenarioLayerTests
{
    [Fact]
    public void A_file_needs_only_what_differs()
    {
        var difference = Assert.Single(ScenarioDifference.Between(ScenarioFile.Read(null, []), ScenarioFile.Parse("years: 3\n", "s.yaml")));
        Assert.Equal(new("years", "5", "3"), difference);
    }

    [Fact]
    public void The_preset_gives_what_the_file_leaves_open_and_the_file_wins_over_it()
    {
        var preset = SitePresets.Load("dublin");
        var scenario = ScenarioFile.Parse("site:\n  preset: dublin\n  electricity: { price: 99 USD/MWh }\n", "s.yaml");
        Assert.Equal(99, scenario.Site.Electricity.Price.Typical.In("USD/MWh"), 1e-9);
        Assert.Equal(preset.Market.ConstructionCost, scenario.Site.Building.Cost);
        Assert.Equal(preset.UtcOffsetHours, scenario.Site.UtcOffsetHours);
    }

    [Fact]
    public void A_later_setting_wins_over_an_earlier_one() =>
        Assert.Equal(9, ScenarioFile.Read(null, [new("years", "7"), new("years", "9")]).Years);

    [Theory]
    [InlineData("systems[1].price")]
    [InlineData("systems.1.price")]
    public void A_field_of_a_system_in_its_short_form_can_be_set(string path)
    {
        var scenario = ScenarioFile.Read(null, [new("systems", "[dgx-b200, dgx-h100:owned]"), new(path, "150 kUSD")]);
        Assert.Equal("dgx-b200", scenario.Candidates[0].System);
        Assert.Null(scenario.Candidates[0].Price);
        Assert.Equal(("dgx-h100", Acquisition.Owned), (scenario.Candidates[1].System, scenario.Candidates[1].Acquisition));
        Assert.Equal(150_000, scenario.Candidates[1].Price!.Value.Base, 1e-6);
    }

    [Theory]
    [InlineData("dgx-h100", "dgx-h100", Acquisition.New)]
    [InlineData("dgx-h100:new", "dgx-h100", Acquisition.New)]
    [InlineData("dgx-h100:used", "dgx-h100-used", Acquisition.Used)]
    [InlineData("dgx-h100:owned", "dgx-h100-owned", Acquisition.Owned)]
    public void Short_forms_of_candidates(string text, string id, Acquisition acquisition) =>
        Assert.Equal((id, acquisition), (CandidateText.Parse(text)!.Id, CandidateText.Parse(text)!.Acquisition));

    [Theory]
    [InlineData("")]
    [InlineData(":owned")]
    [InlineData("dgx-h100:")]
    [InlineData("dgx-h100:rented")]
    [InlineData("a:b:c")]
    public void What_is_no_candidate(string text) => Assert.Null(CandidateText.Parse(text));
}
