using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A month of the fleet itself.</summary>
/// <param name="MeanPowerKw">Mean IT power [kW].</param>
/// <param name="PeakPowerKw">IT power when every working system is busy [kW].</param>
/// <param name="AcceleratorEnergy">[kWh].</param>
/// <param name="HostEnergy">[kWh].</param>
/// <param name="FanEnergy">[kWh].</param>
/// <param name="NetworkEnergy">[kWh].</param>
/// <param name="InstalledGpuHours">[h].</param>
/// <param name="UtilisedGpuHours">[h].</param>
/// <param name="Work">[H100-equivalent h].</param>
public readonly record struct ItFlows<T>(
    T MeanPowerKw,
    T PeakPowerKw,
    T AcceleratorEnergy,
    T HostEnergy,
    T FanEnergy,
    T NetworkEnergy,
    T InstalledGpuHours,
    T UtilisedGpuHours,
    T Work)
    where T : struct, ILane<T>;
