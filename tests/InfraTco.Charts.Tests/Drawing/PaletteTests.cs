using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Tests.Drawing;

public class PaletteTests
{
    /// <summary>WCAG 2.2, success criterion 1.4.3: text has a contrast of at least 4.5 : 1; lines lend their colour to their names.</summary>
    [Fact]
    public void Lines_and_their_names_stand_out_on_white() => Assert.All(
        Enumerable.Range(0, Palette.StrokeStyles).Select(Palette.Stroke), stroke => Assert.True(Contrast(stroke, Ink.Paper) >= 4.5, stroke));

    /// <summary>WCAG 2.2, success criterion 1.4.3.</summary>
    [Theory]
    [InlineData(Ink.Text)]
    [InlineData(Ink.Axis)]
    [InlineData(Ink.Muted)]
    public void Text_can_be_read_on_white(string ink) => Assert.True(Contrast(ink, Ink.Paper) >= 4.5);

    [Fact]
    public void Numbers_can_be_read_on_every_area() => Assert.All(
        Enumerable.Range(0, 8), i => Assert.True(Contrast(Palette.TextOn(i), Palette.AreaColour(i)) >= 3.8, Palette.AreaColour(i)));

    [Fact]
    public void Neighbouring_areas_differ_in_lightness() => Assert.All(
        Enumerable.Range(0, 7), i => Assert.True(Contrast(Palette.AreaColour(i), Palette.AreaColour(i + 1)) >= 1.3));

    [Fact]
    public void Every_area_style_is_its_own() =>
        Assert.Equal(Palette.AreaStyles, Enumerable.Range(0, Palette.AreaStyles).Select(i => Palette.Area("x", i)).Distinct().Count());

    [Fact]
    public void Thirty_six_lines_differ_in_colour_or_dash() =>
        Assert.Equal(36, Enumerable.Range(0, 36).Select(i => (Palette.Stroke(i), Palette.Dash(i))).Distinct().Count());

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Any_style_has_a_colour(int style)
    {
        Assert.StartsWith("#", Palette.Stroke(style), StringComparison.Ordinal);
        Assert.NotEmpty(Palette.Area("x", style));
        Assert.NotEqual("", Palette.Dash(style));
    }

    /// <summary>Contrast ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminances.</summary>
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var c = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
