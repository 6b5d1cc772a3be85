namespace InfraTco.Quantities;

// The dimensions of InfraTco, one marker type each: name, units (base unit first) and the range that makes sense.
// They stand in one file because they are one table.

/// <summary>Electrical or thermal power.</summary>
public sealed class Power : IDimension
{
    /// <inheritdoc/>
    public static string Name => "power";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("W", 1), new("kW", 1e3), new("MW", 1e6), new("GW", 1e9)];
}

/// <summary>Energy.</summary>
public sealed class Energy : IDimension
{
    /// <inheritdoc/>
    public static string Name => "energy";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
        [new("kWh", 1), new("Wh", 1e-3), new("MWh", 1e3), new("GWh", 1e6), new("J", 1 / 3.6e6)];
}

/// <summary>Money, nominal unless named real.</summary>
public sealed class Money : IDimension
{
    /// <inheritdoc/>
    public static string Name => "money";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD", 1), new("kUSD", 1e3), new("MUSD", 1e6), new("BUSD", 1e9)];
}

/// <summary>A share between zero and one: utilisation, loss, probability.</summary>
public sealed class Fraction : IDimension
{
    /// <inheritdoc/>
    public static string Name => "fraction";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("", 1), new("%", 0.01)];

    /// <inheritdoc/>
    public static double Maximum => 1;
}

/// <summary>A plain ratio that may exceed one: throughput relative to H100, a multiplier.</summary>
public sealed class Ratio : IDimension
{
    /// <inheritdoc/>
    public static string Name => "ratio";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("", 1), new("x", 1), new("%", 0.01)];
}

/// <summary>A change per year: escalation, discount or decline rate. May be negative.</summary>
public sealed class AnnualRate : IDimension
{
    /// <inheritdoc/>
    public static string Name => "rate per year";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("1/yr", 1), new("%/yr", 0.01)];

    /// <inheritdoc/>
    public static double Minimum => -0.99;

    /// <inheritdoc/>
    public static double Maximum => 100;
}

/// <summary>Standard deviation of a logarithm that grows with the root of time.</summary>
public sealed class Volatility : IDimension
{
    /// <inheritdoc/>
    public static string Name => "volatility";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("1/sqrt(yr)", 1), new("%/sqrt(yr)", 0.01)];

    /// <inheritdoc/>
    public static double Maximum => 10;
}

/// <summary>A whole or fractional count.</summary>
public sealed class Count : IDimension
{
    /// <inheritdoc/>
    public static string Name => "count";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("", 1), new("GPU", 1), new("die", 1), new("U", 1), new("system", 1)];
}

/// <summary>A span of time.</summary>
public sealed class Duration : IDimension
{
    /// <inheritdoc/>
    public static string Name => "duration";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
        [new("h", 1), new("min", 1.0 / 60), new("d", 24), new("month", 730), new("months", 730), new("yr", 8760), new("years", 8760)];
}

/// <summary>A temperature in degrees Celsius.</summary>
public sealed class Temperature : IDimension
{
    /// <inheritdoc/>
    public static string Name => "temperature";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("degC", 1)];

    /// <inheritdoc/>
    public static double Minimum => -90;

    /// <inheritdoc/>
    public static double Maximum => 150;
}

/// <summary>A difference of temperatures.</summary>
public sealed class TemperatureDifference : IDimension
{
    /// <inheritdoc/>
    public static string Name => "temperature difference";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("K", 1)];

    /// <inheritdoc/>
    public static double Maximum => 100;
}

/// <summary>A length or elevation.</summary>
public sealed class Length : IDimension
{
    /// <inheritdoc/>
    public static string Name => "length";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("m", 1), new("km", 1e3)];

    /// <inheritdoc/>
    public static double Minimum => -500;
}

/// <summary>An area of silicon.</summary>
public sealed class DieArea : IDimension
{
    /// <inheritdoc/>
    public static string Name => "die area";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("mm2", 1), new("cm2", 100)];
}

/// <summary>A mass of equipment.</summary>
public sealed class Mass : IDimension
{
    /// <inheritdoc/>
    public static string Name => "mass";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("kg", 1), new("t", 1e3)];
}

/// <summary>An amount of greenhouse gas, as carbon dioxide equivalent.</summary>
public sealed class CarbonMass : IDimension
{
    /// <inheritdoc/>
    public static string Name => "carbon mass";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("kgCO2e", 1), new("tCO2e", 1e3)];
}

/// <summary>Embodied carbon per power capacity.</summary>
public sealed class CarbonPerPower : IDimension
{
    /// <inheritdoc/>
    public static string Name => "carbon per power";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("kgCO2e/kW", 1), new("tCO2e/MW", 1)];
}

/// <summary>Carbon intensity of electricity.</summary>
public sealed class CarbonIntensity : IDimension
{
    /// <inheritdoc/>
    public static string Name => "carbon intensity";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("kgCO2e/kWh", 1), new("gCO2e/kWh", 1e-3), new("kgCO2e/MWh", 1e-3)];
}

/// <summary>Price of emitting carbon.</summary>
public sealed class CarbonPrice : IDimension
{
    /// <inheritdoc/>
    public static string Name => "carbon price";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/kgCO2e", 1), new("USD/tCO2e", 1e-3)];
}

/// <summary>Price of electrical energy. May be negative.</summary>
public sealed class EnergyPrice : IDimension
{
    /// <inheritdoc/>
    public static string Name => "energy price";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/kWh", 1), new("USD/MWh", 1e-3)];

    /// <inheritdoc/>
    public static double Minimum => -100;

    /// <inheritdoc/>
    public static double Maximum => 100;
}

/// <summary>Price of capacity per month: demand charge, colocation rent.</summary>
public sealed class CapacityPrice : IDimension
{
    /// <inheritdoc/>
    public static string Name => "capacity price";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/kW-month", 1), new("USD/MW-month", 1e-3)];
}

/// <summary>Investment per power capacity.</summary>
public sealed class CapacityCost : IDimension
{
    /// <inheritdoc/>
    public static string Name => "cost per capacity";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/kW", 1), new("USD/W", 1e3), new("USD/MW", 1e-3), new("MUSD/MW", 1e3)];
}

/// <summary>Cost of staff or service per capacity and year.</summary>
public sealed class CapacityAnnualCost : IDimension
{
    /// <inheritdoc/>
    public static string Name => "annual cost per capacity";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/kW-yr", 1), new("USD/MW-yr", 1e-3)];
}

/// <summary>Price of compute per GPU-hour.</summary>
public sealed class ComputePrice : IDimension
{
    /// <inheritdoc/>
    public static string Name => "compute price";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/GPU-h", 1)];
}

/// <summary>Price of water.</summary>
public sealed class WaterPrice : IDimension
{
    /// <inheritdoc/>
    public static string Name => "water price";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("USD/m3", 1), new("USD/L", 1e3)];
}

/// <summary>Water per energy.</summary>
public sealed class WaterIntensity : IDimension
{
    /// <inheritdoc/>
    public static string Name => "water intensity";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("L/kWh", 1), new("m3/MWh", 1)];
}

/// <summary>Arithmetic throughput, dense unless a name says sparse.</summary>
public sealed class ComputeRate : IDimension
{
    /// <inheritdoc/>
    public static string Name => "compute rate";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("TFLOP/s", 1), new("PFLOP/s", 1e3), new("GFLOP/s", 1e-3)];
}

/// <summary>Data capacity.</summary>
public sealed class DataSize : IDimension
{
    /// <inheritdoc/>
    public static string Name => "data size";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("GB", 1), new("TB", 1e3)];
}

/// <summary>Data rate.</summary>
public sealed class DataRate : IDimension
{
    /// <inheritdoc/>
    public static string Name => "data rate";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("GB/s", 1), new("TB/s", 1e3)];
}

/// <summary>Tokens generated per second by one GPU.</summary>
public sealed class TokenRate : IDimension
{
    /// <inheritdoc/>
    public static string Name => "token rate";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("tokens/s/GPU", 1)];
}

/// <summary>Events per GPU and year.</summary>
public sealed class EventRate : IDimension
{
    /// <inheritdoc/>
    public static string Name => "event rate";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("1/GPU-yr", 1)];
}

/// <summary>Air flow.</summary>
public sealed class AirFlow : IDimension
{
    /// <inheritdoc/>
    public static string Name => "air flow";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("m3/s", 1), new("m3/h", 1 / 3600.0), new("CFM", 0.000471947443)];
}

/// <summary>Pressure.</summary>
public sealed class Pressure : IDimension
{
    /// <inheritdoc/>
    public static string Name => "pressure";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("Pa", 1), new("kPa", 1e3), new("hPa", 100)];
}
