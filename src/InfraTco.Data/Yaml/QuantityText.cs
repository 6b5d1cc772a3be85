using System.Globalization;
using InfraTco.Quantities;

namespace InfraTco.Data.Yaml;

/// <summary>Reads "700 W" as a quantity, and says what is wrong with what is not one.</summary>
internal static class QuantityText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number of <paramref name="node"/>, finite.</summary>
    public static double Number(YamlScalar node, string label)
    {
        if (TryNumber(node.Text, out var value))
            return value;
        throw Refusal.At(node, $"'{Refusal.Shown(node.Text)}' is not a finite number", $"write {label} as a number such as 1.5, with a point and no thousands mark");
    }

    /// <summary>Number and unit in one scalar.</summary>
    public static Quantity<D> Quantity<D>(YamlScalar node, string label)
        where D : IDimension
    {
        var text = node.Text.Trim();
        var length = NumberLength(text);
        if (!TryNumber(text[..length], out var value))
        {
            throw Refusal.At(node, $"'{Refusal.Shown(node.Text)}' is not {Article<D>()}", $"write {label} as a finite number with a unit, {UnitsOf<D>()}");
        }
        var symbol = text[length..].TrimStart();
        return InRange<D>(node, value, Unit<D>(node, symbol, label), label);
    }

    /// <summary>The unit of that symbol.</summary>
    public static Unit Unit<D>(YamlScalar node, string symbol, string label)
        where D : IDimension
    {
        if (Quantities.Quantity<D>.FindUnit(symbol) is { } unit)
            return unit;
        if (symbol.Length == 0)
            throw Refusal.At(node, $"{label} has no unit", $"{Article<D>()} is given in {UnitsOf<D>()}");
        var problem = UnitTable.DimensionOf(symbol) is { } other ? $"'{symbol}' is a unit of {other}" : $"'{Refusal.Shown(symbol)}' is not a known unit";
        throw Refusal.At(node, problem, $"{label} is {Article<D>()}, in {UnitsOf<D>()}");
    }

    /// <summary>The quantity, refused outside the range of its dimension.</summary>
    public static Quantity<D> InRange<D>(YamlScalar node, double value, Unit unit, string label)
        where D : IDimension
    {
        var quantity = new Quantity<D>(value * unit.Factor);
        if (quantity.Base >= D.Minimum && quantity.Base <= D.Maximum)
            return quantity;
        var below = quantity.Base < D.Minimum;
        var problem = below && D.Minimum == 0 ? $"{label} is negative ({Refusal.Shown(node.Text)})" : $"{label} is out of range ({Refusal.Shown(node.Text)})";
        var bound = new Quantity<D>(below ? D.Minimum : D.Maximum).ToString().TrimEnd();
        throw Refusal.At(node, problem, $"{Article<D>()} is at {(below ? "least" : "most")} {bound}");
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    // The longest beginning that could be a number; an 'e' belongs to it only where digits follow.
    private static int NumberLength(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.' || IsExponent(text, i)))
            i++;
        return i;
    }

    private static bool IsExponent(string text, int i) =>
        i > 0 && text[i] is 'e' or 'E' && i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '+' or '-');

    private static string Article<D>()
        where D : IDimension => (D.Name[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + D.Name;

    private static string UnitsOf<D>()
        where D : IDimension => Suggestion.Choices([.. D.Units.Select(u => u.Symbol.Length == 0 ? "no unit" : u.Symbol)]);
}
