using InfraTco.Charts.Studies;
using InfraTco.Comparison;

namespace InfraTco.Charts.Tests.Studies;

public class CumulativeCostTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Upper_line_ends_at_capex_and_opex_and_never_falls(string sample) => Assert.All(StudySamples.Of(sample).Candidates, c =>
    {
        var paid = CumulativeCost.Paid(c);
        var all = c.Metrics[Metric.CapexUsd] + c.Metrics[Metric.OpexUsd];
        Assert.Equal(all, paid[^1], all * 1e-9);
        Assert.All(paid.Zip(paid.Skip(1)), m => Assert.True(m.Second >= m.First));
    });

    [Theory]
    [MemberData(nameof(Samples))]
    public void Lower_line_ends_at_the_total_cost_of_ownership(string sample)
    {
        var result = StudySamples.Of(sample);
        Assert.All(result.Candidates, c =>
            Assert.Equal(c.Metrics[Metric.TcoUsd], CumulativeCost.Net(c, result.Scenario)[^1], c.Metrics[Metric.TcoUsd] * 1e-9));
    }

    [Fact]
    public void Title_says_from_which_month_on_the_cheapest_leads()
    {
        var chart = CumulativeCost.Of(StudySamples.Of("equal work"));
        var crossing = Crossing.Find(chart.Horizontal.Positions, chart.Parts[1].Series)[^1];
        Assert.Contains($"costs least from {chart.Horizontal.Describe(crossing.Position)} on", chart.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_says_where_the_cheapest_leads_from_the_beginning() => Assert.Equal(
        "The owned NVIDIA DGX H100 fleet costs least from the first month on, net of what is left",
        CumulativeCost.Of(StudySamples.Example).Title);
}
