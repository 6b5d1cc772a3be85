using System.Globalization;
using InfraTco.Quantities;

namespace InfraTco.Data.Scenarios;

/// <summary>Quantities for people: in a handy unit and with six significant digits.</summary>
internal static class ShownText
{
    /// <summary>A value with its range where it has one: <c>65 % (40 to 85)</c>.</summary>
    public static string Of<D>(Ranged<D> value)
        where D : IDimension
    {
        var unit = Unit(value.Typical);
        var middle = $"{Number(value.Typical.Base / unit.Factor)} {unit.Symbol}".TrimEnd();
        return value.Low == value.High ? middle : $"{middle} ({Number(value.Low.Base / unit.Factor)} to {Number(value.High.Base / unit.Factor)})";
    }

    /// <summary>A value: <c>10 MW</c>.</summary>
    public static string Of<D>(Quantity<D> value)
        where D : IDimension
    {
        var unit = Unit(value);
        return $"{Number(value.Base / unit.Factor)} {unit.Symbol}".TrimEnd();
    }

    // The largest unit in which the number is not below one, else the smallest there is; the base unit for zero.
    private static Unit Unit<D>(Quantity<D> value)
        where D : IDimension
    {
        var fitting = D.Units.Where(u => Math.Abs(value.Base / u.Factor) >= 1).ToList();
        if (value.Base == 0)
            return D.Units[0];
        return fitting.Count > 0 ? fitting.MaxBy(u => u.Factor)! : D.Units.MinBy(u => u.Factor)!;
    }

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
