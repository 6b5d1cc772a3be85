using InfraTco.Charts.Studies;
using InfraTco.Comparison;

namespace InfraTco.Charts.Tests.Studies;

public class WaterfallsTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Cost_goes_from_the_level_of_the_one_to_that_of_the_other(string sample)
    {
        var result = StudySamples.Of(sample);
        Assert.All(result.Pairs, pair =>
        {
            var chart = CostWaterfall.Of(result, pair);
            Assert.Equal(Pair.Levelised(pair.A), chart.Start.Value, 1e-9);
            Assert.Equal(Pair.Levelised(pair.B), chart.End, 1e-6);
        });
    }

    [Fact]
    public void Carbon_ends_at_scope_2_and_embodied_carbon_of_the_other()
    {
        var result = StudySamples.Example;
        Assert.All(result.Pairs, pair =>
            Assert.Equal(pair.B.Metrics[Metric.KgCo2ePerH100eHour], CarbonWaterfall.Of(result, pair).End, 1e-6));
    }

    [Fact]
    public void Steps_that_change_nothing_are_left_out()
    {
        var result = StudySamples.Example;
        var steps = CostWaterfall.Of(result, result.Pairs[0]).Steps.Select(s => s.Name).ToList();
        Assert.Contains("Price", steps);
        Assert.DoesNotContain("Throughput", steps);
        Assert.DoesNotContain("Power", steps);
    }

    [Fact]
    public void Title_says_who_costs_less_and_what_outweighs_what()
    {
        var result = StudySamples.Example;
        var toB200 = result.Pairs.Single(p => p.A.Id == "dgx-h100" && p.B.Id == "dgx-b200");
        Assert.Matches(
            @"^New NVIDIA DGX B200 costs \d+ % less per unit of work than new NVIDIA DGX H100: throughput outweighs price$",
            CostWaterfall.Of(result, toB200).Title);
        Assert.Matches(
            @"^The owned NVIDIA DGX H100 fleet emits \d+ % less per unit of work than new NVIDIA DGX H100: mainly by embodied IT$",
            CarbonWaterfall.Of(result, result.Pairs[0]).Title);
    }

    [Fact]
    public void Title_says_where_both_are_the_same()
    {
        var result = StudySamples.Of("fleets alike");
        Assert.Equal("cheap/one emits the same per unit of work as dgx-h100", CarbonWaterfall.Of(result, result.Pairs[0]).Title);
    }
}
