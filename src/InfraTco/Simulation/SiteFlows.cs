using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A month of the site around the fleet.</summary>
/// <param name="FacilityEnergy">Energy at the meter [kWh].</param>
/// <param name="ElectricalLoss">[kWh].</param>
/// <param name="Chiller">[kWh].</param>
/// <param name="AirFan">[kWh].</param>
/// <param name="Pump">[kWh].</param>
/// <param name="HeatRejection">[kWh].</param>
/// <param name="Lighting">[kWh].</param>
/// <param name="CoolingLoad">[kWh thermal].</param>
/// <param name="LiquidCoolingLoad">[kWh thermal].</param>
/// <param name="WaterWithdrawal">[m³].</param>
/// <param name="WaterConsumption">[m³].</param>
/// <param name="EnergyCost">At the level of the site's price series [USD].</param>
/// <param name="CarbonDirect">At the level of the site's carbon series [kg].</param>
/// <param name="CarbonUpstream">Life cycle minus direct, at that level [kg].</param>
/// <param name="PeakKw">Highest hour with every system busy [kW].</param>
public readonly record struct SiteFlows<T>(
    T FacilityEnergy,
    T ElectricalLoss,
    T Chiller,
    T AirFan,
    T Pump,
    T HeatRejection,
    T Lighting,
    T CoolingLoad,
    T LiquidCoolingLoad,
    T WaterWithdrawal,
    T WaterConsumption,
    T EnergyCost,
    T CarbonDirect,
    T CarbonUpstream,
    T PeakKw)
    where T : struct, ILane<T>;
