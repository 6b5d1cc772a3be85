using System.Globalization;

namespace InfraTco.Charts.Scales;

/// <summary>Numbers as text: thousands separated by commas, a true minus sign, powers of ten where digits would not fit.</summary>
internal static class NumberText
{
    private const double LongestPlain = 1e12;
    private const int MostDecimals = 6;

    /// <summary>Decimal exponent of a positive number: 3 for 1234. Read from its digits, so that no logarithm's last bit matters.</summary>
    public static int Decade(double value)
    {
        var text = Math.Abs(value).ToString("E15", CultureInfo.InvariantCulture);
        return value == 0 ? 0 : int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>10^exponent, correctly rounded.</summary>
    public static double PowerOfTen(int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1E{exponent}"), CultureInfo.InvariantCulture);

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (Math.Abs(value) >= LongestPlain || decimals > MostDecimals)
            return value == 0 ? "0" : Tidy(value.ToString("0.###E+0", CultureInfo.InvariantCulture));
        var text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Tidy(text);
    }

    /// <summary>A single number without needless zeros: four significant digits at most, or all before the point.</summary>
    public static string Label(double value)
    {
        var text = Fixed(value, Math.Min(MostDecimals, DecimalsFor(value) + 1));
        return text.Contains('.') && !text.Contains('E') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A signed number: +3.2, −1.0.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return value > 0 ? "+" + text : text;
    }

    /// <summary>Decimals that show the largest of a set with three significant digits.</summary>
    public static int DecimalsFor(double largest) => Math.Max(0, 2 - Decade(largest));

    private static string Tidy(string text)
    {
        var isZero = text.AsSpan().IndexOfAnyInRange('1', '9') < 0;
        return isZero ? text.Replace("-", "", StringComparison.Ordinal) : text.Replace('-', '−');
    }
}
