namespace InfraTco.Cooling;

/// <summary>What outside air does in one hour.</summary>
/// <param name="Share">Part of the air path's heat that outside air carries away [fraction]; coils take the rest.</param>
/// <param name="SupplyTemperature">Air supplied [degC].</param>
/// <param name="MoistureAdded">Water evaporated per air supplied [kg/kg].</param>
public readonly record struct OutsideAir(double Share, double SupplyTemperature, double MoistureAdded)
{
    /// <summary>Closed circuit: dampers shut, the coils take all.</summary>
    /// <param name="supplyTemperature">Air supplied [degC].</param>
    public static OutsideAir Closed(double supplyTemperature) => new(0, supplyTemperature, 0);
}
