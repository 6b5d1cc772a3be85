using InfraTco.Charts.Rendering;

namespace InfraTco.Charts.Tests;

public class StackedBarsTests
{
    private static readonly Measure Plain = new("Value", "");

    [Fact]
    public void Segments_add_up_to_the_total()
    {
        var stack = Stack.Of(Samples.TcoByCategory)!;
        for (var bar = 0; bar < stack.Totals.Length; bar++)
            Assert.Equal(Samples.Categories.Sum(s => s.Values[bar]) / 1e6, stack.Segments[bar].Sum(s => s.To - s.From), 1e-9);
    }

    [Fact]
    public void Credits_lie_below_zero()
    {
        var segments = Stack.Of(Samples.TcoByCategory)!.Segments.SelectMany(s => s);
        Assert.All(segments, s => Assert.Equal(s.Part.Name is "Resale" or "Building residual", s.To < 0));
    }

    [Fact]
    public void Largest_part_lies_at_zero() =>
        Assert.Equal("Servers", Stack.Of(Samples.TcoByCategory)!.Segments[0][0].Part.Name);

    [Fact]
    public void Given_order_is_kept() => Assert.Equal(
        ["a", "b"], Stack.Of(new StackedBars("t", Plain, ["x"], [new("a", [1]), new("b", [9])]) { Order = StackOrder.AsGiven })!.Parts.Select(p => p.Name));

    [Fact]
    public void Bar_with_a_missing_part_has_no_total()
    {
        var figure = new Figure(new StackedBars("t", Plain, ["x"], [new("a", [1]), new("b", [double.NaN])]));
        Assert.Equal(2, figure.Texts.Count(t => t == "n/a"));
    }

    [Fact]
    public void Few_bars_have_a_table_of_values() => Assert.Equal(2, new Figure(Samples.TcoByCategory).Texts.Count(t => t == "437.4"));

    [Fact]
    public void Many_bars_have_names_only() => Assert.Single(new Figure(Samples.CostByYear).Texts, t => t == "466.5");

    [Fact]
    public void Shares_of_a_whole_end_where_the_axis_ends()
    {
        var shares = new StackedBars("t", new("Share", "%"), ["x", "y"], [new("a", [30, 80]), new("b", [70, 20])]);
        Assert.DoesNotContain("120", new Figure(shares with { ShowTotals = false }).Texts);
        Assert.Contains("100", new Figure(shares with { ShowTotals = false }).Texts);
        Assert.Contains("120", new Figure(shares).Texts);
    }
}
