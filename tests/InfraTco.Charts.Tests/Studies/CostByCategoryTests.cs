using InfraTco.Charts.Studies;
using InfraTco.Comparison;

namespace InfraTco.Charts.Tests.Studies;

public class CostByCategoryTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Parts_sum_to_the_total_cost_of_ownership(string sample)
    {
        var result = StudySamples.Of(sample);
        var chart = CostByCategory.Of(result);
        for (var i = 0; i < result.Candidates.Count; i++)
        {
            var tco = result.Candidates[i].Metrics[Metric.TcoUsd];
            Assert.Equal(tco, chart.Series.Sum(s => s.Values[i]), Math.Abs(tco) * 1e-9);
        }
    }

    [Fact]
    public void Receipts_are_negative_and_all_else_is_not()
    {
        foreach (var series in CostByCategory.Of(StudySamples.Example).Series)
        {
            var receipt = series.Name is "Sale of systems" or "Building value left";
            Assert.All(series.Values, v => Assert.True(receipt ? v < 0 : v >= 0, $"{series.Name} {v}"));
        }
    }

    [Fact]
    public void Categories_that_nobody_pays_are_left_out()
    {
        var names = CostByCategory.Of(StudySamples.Of("forty years")).Series.Select(s => s.Name).ToList();
        Assert.DoesNotContain("Building value left", names);
        Assert.Contains("Building or rent", names);
    }

    [Fact]
    public void Title_names_the_cheapest_and_the_dearest()
    {
        var title = CostByCategory.Of(StudySamples.Example).Title;
        Assert.StartsWith("The owned NVIDIA DGX H100 fleet costs USD ", title, StringComparison.Ordinal);
        Assert.Contains("over 5 years, the least; new NVIDIA DGX B200 USD ", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_says_where_the_cheapest_work_is_not_the_lowest_cost()
    {
        var result = StudySamples.Of("six fleets");
        Assert.NotSame(result.Candidates.MinBy(c => c.Metrics[Metric.TcoUsd]), result.Candidates.MinBy(Pair.Levelised));
        Assert.EndsWith("Per unit of work new NVIDIA GB200 NVL72 is cheapest", CostByCategory.Of(result).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_year_is_written_as_one() =>
        Assert.Contains("over 1 year,", CostByCategory.Of(StudySamples.Of("one year")).Title, StringComparison.Ordinal);
}
