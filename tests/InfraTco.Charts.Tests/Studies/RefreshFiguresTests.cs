using InfraTco.Charts.Studies;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Refresh;

namespace InfraTco.Charts.Tests.Studies;

public class RefreshFiguresTests
{
    private static readonly RefreshResult Result = Run();

    [Fact]
    public void Years_and_never_fill_every_bar()
    {
        var figure = RefreshFigures.Years(Result);
        Assert.Equal(["margin", "planned-date", "perfect foresight"], figure.Bars);
        for (var bar = 0; bar < figure.Bars.Count; bar++)
            Assert.Equal(100, figure.Series.Sum(s => s.Values[bar]), 9);
        Assert.Equal(["2027", "2028", "Never"], figure.Series.Select(s => s.Name));
    }

    [Fact]
    public void Values_stand_below_foresight_on_the_mean()
    {
        var figure = RefreshFigures.Values(Result);
        Assert.Equal(["P5", "Mean", "P95"], figure.Series.Select(s => s.Name));
        Assert.All(figure.Series[1].Values, mean => Assert.True(mean <= figure.Levels[0].Value));
    }

    [Fact]
    public void A_month_at_which_a_challenger_cannot_be_had_is_a_gap()
    {
        var figure = RefreshFigures.Months(Result);
        var rubin = figure.Series[1].Values;
        Assert.Equal(24, rubin.Count);
        Assert.Equal((double.NaN, double.NaN), (rubin[5], rubin[23]));
        Assert.True(double.IsFinite(rubin[6]));
    }

    [Fact]
    public void All_are_drawn_under_names_that_differ() =>
        Assert.Equal(3, RefreshFigures.All(Result).Where(f => Svg.Render(f.Chart).Length > 0).Select(f => f.Name).Distinct().Count());

    private static RefreshResult Run()
    {
        var scenario = ScenarioFile.Read(null, [new("years", "2"), new("refresh.policies", "[never, margin, planned-date]")]);
        var site = new ScenarioSite(scenario, "");
        var input = RefreshInputBuilder.Build(scenario, ProfileLibrary.Embedded.System, site.For, seed: 1);
        return RefreshRun.Run(input, new() { Paths = 500 }, CancellationToken.None);
    }
}
