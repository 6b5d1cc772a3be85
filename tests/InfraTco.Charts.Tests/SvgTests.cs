using System.Globalization;
using System.Xml.Linq;

namespace InfraTco.Charts.Tests;

public class SvgTests
{
    public static TheoryData<int> Edges => [.. Enumerable.Range(0, EdgeSamples.All.Count())];

    public static TheoryData<string> Names => GoldenTests.Names;

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_edge_is_drawn_whole(int index)
    {
        var chart = EdgeSamples.All.ElementAt(index);
        new Figure(chart).Check();
        Assert.Equal(Svg.Render(chart), Svg.Render(chart));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_stays_on_the_page(string name)
    {
        var figure = new Figure(Samples.All.TryGetValue(name, out var chart) ? chart : EdgeSamples.Golden[name]);
        figure.Check();
        figure.CheckText();
    }

    [Theory]
    [InlineData(480)]
    [InlineData(640)]
    [InlineData(1600)]
    public void Every_sample_fits_other_widths(int width)
    {
        foreach (var chart in Samples.All.Values)
        {
            var figure = new Figure(chart with { Width = width });
            figure.Check();
            figure.CheckText();
        }
    }

    [Fact]
    public void Output_does_not_depend_on_the_culture()
    {
        var expected = Samples.All.Values.Select(Svg.Render).ToList();
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Samples.All.Values.Select(Svg.Render));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone() => Assert.All(Samples.All.Values, c => Assert.DoesNotContain('\r', Svg.Render(c)));

    [Fact]
    public void Empty_chart_says_so()
    {
        var figure = new Figure(new Bars("Empty", new Measure("x", ""), [], []));
        Assert.Contains("No data to show", figure.Texts);
    }

    [Fact]
    public void Words_of_a_figure_follow_the_chart()
    {
        var figure = new Figure(new Bars("Empty", new Measure("x", ""), [], []) { Words = ChartWords.Japanese });
        Assert.Contains("表示するデータがありません", figure.Texts);
    }

    [Fact]
    public void Figure_has_title_description_and_role()
    {
        var figure = new Figure(Samples.TcoByCategory);
        Assert.Equal("img", figure.Root.Attribute("role")!.Value);
        Assert.Equal("Total cost of ownership by category", figure.All("title").First().Value);
        Assert.Contains("B200 8-GPU, new: Total 437.4 = Servers 297.5", figure.All("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnote_is_shown_as_passed() => Assert.Contains(Samples.Source, new Figure(Samples.Drivers).Texts);

    [Fact]
    public void Ids_of_two_figures_on_a_page_do_not_meet()
    {
        var ids = Samples.All.Values.SelectMany(c => new Figure(c).Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Given_id_is_made_safe() =>
        Assert.Equal("c-a-b-1", new Figure(Samples.Drivers with { Id = "a b\"1" }).Root.Attribute("id")!.Value);

    [Fact]
    public void Markup_in_names_is_escaped()
    {
        var figure = new Figure(new Bars("<script>&\"'", new Measure("x", ""), ["a<b"], [new("c>d", [1])]));
        Assert.Empty(figure.All("script"));
        Assert.Contains("a<b", figure.Texts);
    }

    [Fact]
    public void Chart_of_an_unknown_kind_is_refused() => Assert.Throws<ArgumentException>(() => Svg.Render(new Unknown()));

    private sealed record Unknown() : Chart("Unknown");
}
