namespace InfraTco.Charts;

/// <summary>What a value axis measures, and in which unit.</summary>
/// <param name="Name">Name of the quantity, such as <c>Total cost</c>.</param>
/// <param name="Unit">Unit of the values passed, such as <c>USD</c> or <c>kW</c>; empty for a pure ratio.</param>
public sealed record Measure(string Name, string Unit)
{
    /// <summary>Whether the axis may count in multiples of the unit. Default none.</summary>
    public UnitScaling Scaling { get; init; }

    /// <summary>An amount of money in single units of a currency; the axis says USD m or USD bn.</summary>
    /// <param name="name">Name of the amount.</param>
    /// <param name="currency">Currency of the values.</param>
    /// <returns>The measure.</returns>
    public static Measure Money(string name, string currency = "USD") => new(name, currency) { Scaling = UnitScaling.Money };

    /// <summary>A quantity in an SI unit without prefix; the axis adds k, M, G or T.</summary>
    /// <param name="name">Name of the quantity.</param>
    /// <param name="unit">Unit without prefix, such as <c>W</c>.</param>
    /// <returns>The measure.</returns>
    public static Measure Si(string name, string unit) => new(name, unit) { Scaling = UnitScaling.Si };
}
