using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfraTco.Sites;

/// <summary>Checks of options when a model is built: the message names the option, the value and the range.</summary>
internal static class Option
{
    /// <summary>Throws unless <paramref name="value"/> is a number within the range.</summary>
    /// <exception cref="ArgumentException">The value is outside the range, or not a number.</exception>
    public static void Check(
        double value, double low, double high, string unit, string concept, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value >= low && value <= high)
            return;
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{concept}: {name} is {value} {unit}; it must be between {low} and {high} {unit}");
        throw new ArgumentException(text.Replace(" ;", ";", StringComparison.Ordinal).TrimEnd());
    }

    /// <summary>Throws unless <paramref name="low"/> is below <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException">The two are not in order.</exception>
    public static void CheckOrder(
        double low, double high, string unit, string concept,
        [CallerArgumentExpression(nameof(low))] string lowName = "", [CallerArgumentExpression(nameof(high))] string highName = "")
    {
        if (low < high)
            return;
        throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture, $"{concept}: {lowName} is {low} {unit}; it must be below {highName}, which is {high} {unit}"));
    }
}
