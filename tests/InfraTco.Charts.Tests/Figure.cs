using System.Globalization;
using System.Xml.Linq;
using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Tests;

/// <summary>A drawn figure, read back.</summary>
internal sealed class Figure
{
    private const double Tolerance = 0.5;

    /// <summary>The allowance that estimated widths hold for wider fonts; text is checked at the width of Helvetica.</summary>
    private const double Allowance = 1.1;
    private static readonly string[] Lengths = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "stroke-width", "font-size"];

    public Figure(Chart chart)
    {
        Text = Svg.Render(chart);
        Root = XElement.Parse(Text);
        var view = Root.Attribute("viewBox")!.Value.Split(' ').Select(Parse).ToArray();
        (Width, Height) = (view[2], view[3]);
    }

    public string Text { get; }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public IEnumerable<XElement> All(string name) => Root.Descendants().Where(e => e.Name.LocalName == name);

    public IEnumerable<string> Texts => All("text").Select(Shown);

    public static double Number(XElement element, string name) => Parse(element.Attribute(name)!.Value);

    /// <summary>Fails where a figure holds a number that is not one, leaves its page, or points to something that is not there.</summary>
    public void Check()
    {
        foreach (var attribute in Root.DescendantsAndSelf().Attributes().Where(a => Lengths.Contains(a.Name.LocalName)))
            Assert.True(double.IsFinite(Parse(attribute.Value)), attribute.ToString());
        foreach (var path in All("path"))
            Assert.Matches(@"^[ML0-9 .\-HVZ]+$", path.Attribute("d")!.Value);
        foreach (var rectangle in All("rect").Where(r => r.Attribute("x") is not null))
            Inside(Number(rectangle, "x"), Number(rectangle, "y"), Number(rectangle, "width"), Number(rectangle, "height"), rectangle);
        foreach (var line in All("line"))
        {
            Inside(Number(line, "x1"), Number(line, "y1"), 0, 0, line);
            Inside(Number(line, "x2"), Number(line, "y2"), 0, 0, line);
        }

        CheckReferences();
    }

    /// <summary>Fails where text leaves the page.</summary>
    public void CheckText()
    {
        foreach (var text in All("text"))
        {
            var size = Number(text, "font-size");
            var width = TextMetrics.Width(Shown(text), size, text.Attribute("font-weight") is not null) / Allowance;
            var share = text.Attribute("text-anchor")?.Value switch { "middle" => 0.5, "end" => 1.0, _ => 0.0 };
            Inside(Number(text, "x") - (share * width), Number(text, "y") - (0.7 * size), width, 0.7 * size, text);
        }
    }

    private static string Shown(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private void CheckReferences()
    {
        var ids = Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith(ids[0], id, StringComparison.Ordinal));
        var used = Root.Descendants().Attributes("fill").Select(a => a.Value).Where(f => f.StartsWith("url(#", StringComparison.Ordinal));
        Assert.All(used, fill => Assert.Contains(fill[5..^1], ids));
        Assert.All(Root.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
        Assert.DoesNotContain("href", Text, StringComparison.Ordinal);
    }

    private void Inside(double x, double y, double width, double height, XElement element)
    {
        Assert.True(width >= 0 && height >= 0, element.ToString());
        Assert.True(x >= -Tolerance && x + width <= Width + Tolerance, $"{element} leaves the width {Width}");
        Assert.True(y >= -Tolerance && y + height <= Height + Tolerance, $"{element} leaves the height {Height}");
    }
}
