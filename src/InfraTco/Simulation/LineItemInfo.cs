namespace InfraTco.Simulation;

/// <summary>Name and unit of a line item in files.</summary>
public static class LineItemInfo
{
    /// <summary>Name in JSON and CSV: camelCase.</summary>
    public static string Key(LineItem item) => char.ToLowerInvariant(item.ToString()[0]) + item.ToString()[1..];

    /// <summary>Unit of the ledger's value.</summary>
    public static string Unit(LineItem item) => item switch
    {
        <= LineItem.LightingEnergy => "kWh",
        LineItem.PeakPower => "kW",
        LineItem.CoolingLoad or LineItem.LiquidCoolingLoad => "kWh",
        LineItem.WaterWithdrawal or LineItem.WaterConsumption or LineItem.GridWater => "m3",
        >= LineItem.CarbonLocation and <= LineItem.CarbonEmbodiedBuilding => "kg CO2e",
        LineItem.InstalledGpuHours or LineItem.UtilisedGpuHours => "h",
        LineItem.Work => "H100e-h",
        LineItem.Replacements => "",
        _ => "USD",
    };
}
