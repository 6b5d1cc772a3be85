using System.Globalization;
using System.Text;

namespace InfraTco.Charts.Drawing;

/// <summary>Writes SVG elements: escaped, indented, numbers rounded to hundredths of a pixel, lines ended by LF.</summary>
internal sealed class SvgWriter(string id)
{
    private const int Decimals = 2;
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Prefix of all ids in the figure.</summary>
    public string Id { get; } = id;

    /// <summary>A coordinate as text. A number that is not finite is a fault of the renderer.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be finite.");
        var rounded = Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Opens an element; attributes are names and values in turn.</summary>
    public void Open(string element, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        text.Append(">\n");
        open.Push(element);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close()
    {
        var element = open.Pop();
        Indent().Append("</").Append(element).Append(">\n");
    }

    /// <summary>Writes an element without children, or with a tooltip only.</summary>
    public void Leaf(string element, string? tooltip, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        if (tooltip is null)
            text.Append("/>\n");
        else
            text.Append("><title>").Append(XmlText.Escape(tooltip)).Append("</title></").Append(element).Append(">\n");
    }

    /// <summary>Writes an element that holds text; the tooltip is its full form where it was cut.</summary>
    public void Content(string element, string content, string? tooltip, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        text.Append('>');
        if (tooltip is not null)
            text.Append("<title>").Append(XmlText.Escape(tooltip)).Append("</title>");
        text.Append(XmlText.Escape(content)).Append("</").Append(element).Append(">\n");
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Start(string element, ReadOnlySpan<string> attributes)
    {
        Indent().Append('<').Append(element);
        for (var i = 0; i < attributes.Length; i += 2)
            text.Append(' ').Append(attributes[i]).Append("=\"").Append(XmlText.Escape(attributes[i + 1])).Append('"');
    }

    private StringBuilder Indent() => text.Append(' ', 2 * open.Count);
}
