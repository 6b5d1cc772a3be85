namespace InfraTco.Water;

/// <summary>Water of a cooling tower per heat rejected [L/kWh]. Blowdown is drawn and given back: withdrawal and consumption differ by it.</summary>
/// <param name="Evaporation">E = χ·3600/h_fg [L/kWh].</param>
/// <param name="DriftLoss">D = drift · 3600/(4.19·range) [L/kWh].</param>
/// <param name="Blowdown">B = max(E/(CC − 1) − D, 0) [L/kWh]: drift carries salt away too.</param>
/// <remarks>ASHRAE Handbook, HVAC Systems and Equipment (2020), chapter 40: evaporation, drift, cycles of concentration.</remarks>
public readonly record struct TowerWater(double Evaporation, double DriftLoss, double Blowdown)
{
    /// <summary>Make-up water E + D + B [L/kWh].</summary>
    public double Withdrawal => Evaporation + DriftLoss + Blowdown;

    /// <summary>Water that does not come back, E + D [L/kWh].</summary>
    public double Consumption => Evaporation + DriftLoss;

    /// <summary>The water of a tower.</summary>
    public static TowerWater Of(TowerOptions tower)
    {
        var evaporation = tower.LatentShare * WaterConstants.SecondsPerHour / WaterConstants.VaporisationHeat;
        var drift = tower.Drift * WaterConstants.SecondsPerHour / (WaterConstants.HeatCapacity * tower.Range);
        return new(evaporation, drift, Math.Max(evaporation / (tower.CyclesOfConcentration - 1) - drift, 0));
    }
}
