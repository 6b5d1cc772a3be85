using InfraTco.Charts.Studies;

namespace InfraTco.Charts.Tests.Studies;

public class BookFiguresTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_is_drawn_whole_with_its_text_on_the_page(string sample)
    {
        var result = StudySamples.Of(sample);
        var figures = BookFigures.All(result, null);
        Assert.Equal(result.Candidates.Count, figures.Select(f => f.Name).Distinct().Count());
        foreach (var figure in figures)
        {
            var drawn = new Figure(figure.Chart);
            drawn.Check();
            drawn.CheckText();
        }
    }

    [Fact]
    public void Example_shows_the_market_and_five_lives() => Assert.Equal(
        ["market value", "3 years (a critic)", "4 years (Nebius)", "5 years (Amazon)", "5.5 years (Meta)", "6 years (CoreWeave and 3 more)"],
        BookFigures.Of(StudySamples.Example, 0, null).Series.Select(s => s.Name));

    [Fact]
    public void Title_tells_the_largest_gap()
    {
        var worst = StudySamples.Example.Candidates[0].Books.Cases[^1];
        Assert.StartsWith($"New NVIDIA DGX H100: books over 6 years hide {StudyText.Money(worst.PeakLossUsd)}, 14 % of cost", BookFigures.Of(StudySamples.Example, 0, null).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_is_drawn_under_the_line_and_counts_on_the_axis()
    {
        var line = new LineSeries("market", [2, 2]) { Band = new("P5 to P95", [1, 1], [9, 9]) };
        var drawn = new Figure(new Lines("t", new MonthAxis(new(2027, 1, 1), 2), new("Value", "USD"), [line]));
        drawn.Check();
        Assert.Contains("P5 to P95", Svg.Render(new Lines("t", new MonthAxis(new(2027, 1, 1), 2), new("Value", "USD"), [line])), StringComparison.Ordinal);
    }
}
