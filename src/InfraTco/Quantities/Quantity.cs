using System.Globalization;

namespace InfraTco.Quantities;

/// <summary>
/// A number with its dimension, stored in the base unit of <typeparamref name="D"/>. Adding a power to a price does not compile.
/// Quantities are the currency of files and options; formulas take them apart once, at their door, and work in doubles.
/// </summary>
/// <param name="Base">The value in the base unit.</param>
public readonly record struct Quantity<D>(double Base) : IComparable<Quantity<D>>
    where D : IDimension
{
    /// <summary>Zero of this dimension.</summary>
    public static Quantity<D> Zero => default;

    /// <summary>The quantity of <paramref name="value"/> in <paramref name="unit"/>, as in <c>Quantity&lt;Power&gt;.Of(10, "MW")</c>.</summary>
    /// <exception cref="ArgumentException">The dimension has no such unit.</exception>
    public static Quantity<D> Of(double value, string unit) => new(value * Factor(unit));

    /// <summary>The value in <paramref name="unit"/>.</summary>
    /// <exception cref="ArgumentException">The dimension has no such unit.</exception>
    public double In(string unit) => Base / Factor(unit);

    /// <summary>The unit of that symbol, or null.</summary>
    public static Unit? FindUnit(string symbol)
    {
        foreach (var unit in D.Units)
        {
            if (string.Equals(unit.Symbol, symbol, StringComparison.Ordinal))
                return unit;
        }
        return null;
    }

    /// <summary>Sum.</summary>
    public static Quantity<D> operator +(Quantity<D> a, Quantity<D> b) => new(a.Base + b.Base);

    /// <summary>Difference.</summary>
    public static Quantity<D> operator -(Quantity<D> a, Quantity<D> b) => new(a.Base - b.Base);

    /// <summary>Multiple.</summary>
    public static Quantity<D> operator *(Quantity<D> a, double k) => new(a.Base * k);

    /// <summary>Ratio of two quantities of one dimension.</summary>
    public static double operator /(Quantity<D> a, Quantity<D> b) => a.Base / b.Base;

    /// <summary>Less than.</summary>
    public static bool operator <(Quantity<D> a, Quantity<D> b) => a.Base < b.Base;

    /// <summary>Greater than.</summary>
    public static bool operator >(Quantity<D> a, Quantity<D> b) => a.Base > b.Base;

    /// <summary>At most.</summary>
    public static bool operator <=(Quantity<D> a, Quantity<D> b) => a.Base <= b.Base;

    /// <summary>At least.</summary>
    public static bool operator >=(Quantity<D> a, Quantity<D> b) => a.Base >= b.Base;

    /// <inheritdoc/>
    public int CompareTo(Quantity<D> other) => Base.CompareTo(other.Base);

    /// <summary>The value in its base unit, with the symbol, invariant culture; round-trips.</summary>
    public override string ToString() => Base.ToString("R", CultureInfo.InvariantCulture) + " " + D.Units[0].Symbol;

    private static double Factor(string symbol) =>
        FindUnit(symbol)?.Factor ?? throw new ArgumentException($"'{symbol}' is not a unit of {D.Name}", nameof(symbol));
}
