using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Tests.Drawing;

public class TextMetricsTests
{
    /// <summary>Helvetica.afm (Adobe Core 14): H 722, e 556, l 222, o 556; 10 % allowance for wider fonts.</summary>
    [Fact]
    public void Width_is_the_sum_of_the_metrics() =>
        Assert.Equal((722 + 556 + 222 + 222 + 556) * 12 / 1000.0 * 1.1, TextMetrics.Width("Hello", 12), 9);

    [Fact]
    public void Wide_script_takes_a_full_em() => Assert.Equal(2 * 10 * 1.1, TextMetrics.Width("電力", 10), 9);

    [Fact]
    public void Combining_mark_takes_no_room() => Assert.Equal(TextMetrics.Width("e", 12), TextMetrics.Width("e\u0301", 12));

    [Fact]
    public void Text_that_fits_is_not_cut() => Assert.Equal("Servers", TextMetrics.Truncate("Servers", 100, 12));

    [Fact]
    public void Text_that_does_not_fit_ends_in_an_ellipsis()
    {
        var cut = TextMetrics.Truncate("Building residual value", 80, 12);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextMetrics.Width(cut, 12) <= 80);
    }

    [Fact]
    public void Lines_break_at_spaces() =>
        Assert.Equal(["Maintenance", "and repair"], TextMetrics.Wrap("Maintenance and repair", 85, 12, false, 3));

    [Fact]
    public void Word_without_a_space_is_broken_anywhere()
    {
        var lines = TextMetrics.Wrap(new string('m', 40), 100, 12, false, 10);
        Assert.Equal(new string('m', 40), string.Concat(lines));
        Assert.All(lines, l => Assert.True(TextMetrics.Width(l, 12) <= 100));
    }

    [Fact]
    public void Surrogate_pairs_are_not_split() =>
        Assert.All(TextMetrics.Wrap("😀😀😀😀", 15, 12, false, 9), l => Assert.Equal("😀", l));

    [Fact]
    public void Empty_text_has_no_line() => Assert.Empty(TextMetrics.Wrap("  ", 100, 12, false, 3));
}
