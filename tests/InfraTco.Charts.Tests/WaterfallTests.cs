namespace InfraTco.Charts.Tests;

public class WaterfallTests
{
    [Fact]
    public void End_is_start_plus_steps() => Assert.Equal(1.41, Samples.PerHour.End, 1e-12);

    [Fact]
    public void Bars_of_steps_join()
    {
        var bars = Bars(Samples.PerHour);
        Assert.Equal(7, bars.Count);
        Assert.Equal(bars[0].Right, bars[1].X, 0.02);
        Assert.Equal(bars[1].Right, bars[2].Right, 0.02);
        Assert.Equal(bars[2].X, bars[3].Right, 0.02);
        Assert.Equal(bars[5].Right, bars[6].Right, 0.02);
    }

    [Fact]
    public void Lengths_are_in_proportion_from_zero()
    {
        var bars = Bars(Samples.PerHour);
        Assert.Equal(1.41 / 2.91, (bars[6].Right - bars[6].X) / (bars[0].Right - bars[0].X), 1e-3);
    }

    [Fact]
    public void Axis_that_does_not_begin_at_zero_says_so() =>
        Assert.Contains(new Figure(Samples.WhyB200).Texts, t => t.EndsWith("axis does not begin at zero", StringComparison.Ordinal));

    [Fact]
    public void Axis_from_zero_says_nothing() =>
        Assert.DoesNotContain(new Figure(Samples.PerHour).Texts, t => t.Contains("zero", StringComparison.Ordinal));

    private static List<(double X, double Right)> Bars(Waterfall chart) =>
        [.. new Figure(chart).All("rect")
            .Where(r => r.Elements().Any())
            .Select(r => (Figure.Number(r, "x"), Figure.Number(r, "x") + Figure.Number(r, "width")))];
}
