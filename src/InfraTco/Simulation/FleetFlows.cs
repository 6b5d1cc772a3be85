using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What the fleet hands to the site: few enough numbers to stay in registers.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="MeanPowerKw">Mean IT power [kW].</param>
/// <param name="PeakPowerKw">IT power of the fleet all busy [kW].</param>
/// <param name="Energy">IT energy [kWh].</param>
/// <param name="Work">Work [H100-equivalent h].</param>
public readonly record struct FleetFlows<T>(T MeanPowerKw, T PeakPowerKw, T Energy, T Work)
    where T : struct, ILane<T>;
