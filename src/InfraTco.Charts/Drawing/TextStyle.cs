namespace InfraTco.Charts.Drawing;

/// <summary>How a line of text looks.</summary>
internal readonly record struct TextStyle(double Size, string Fill, bool Bold = false, string Anchor = "start", bool Halo = false)
{
    public static TextStyle Title { get; } = new(18, Ink.Text, Bold: true);

    public static TextStyle Subtitle { get; } = new(13, Ink.Muted);

    public static TextStyle Axis { get; } = new(12, Ink.Axis);

    public static TextStyle AxisTitle { get; } = new(12, Ink.Text, Bold: true);

    public static TextStyle Label { get; } = new(12, Ink.Text);

    public static TextStyle Footnote { get; } = new(11, Ink.Muted);

    public TextStyle Middle => this with { Anchor = "middle" };

    public TextStyle End => this with { Anchor = "end" };

    public double Width(string text) => TextMetrics.Width(text, Size, Bold);

    public string Fit(string text, double width) => TextMetrics.Truncate(text, width, Size, Bold);

    public IReadOnlyList<string> Wrap(string text, double width, int most) => TextMetrics.Wrap(text, width, Size, Bold, most);
}
