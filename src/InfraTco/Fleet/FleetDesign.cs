using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Fleet;

/// <summary>How many systems a candidate has, and the capacity that stands behind them. Fixed before anything is sampled.</summary>
/// <param name="Candidate">What was asked for.</param>
/// <param name="System">The hardware.</param>
/// <param name="Count">Systems.</param>
/// <param name="ProvisionedKwPerSystem">Capacity that one system takes up, its share of network and storage included [kW].</param>
/// <param name="FacilityItPowerKw">IT capacity of the hall that is built or rented [kW].</param>
public sealed record FleetDesign(
    CandidateScenario Candidate,
    SystemProfile System,
    int Count,
    double ProvisionedKwPerSystem,
    double FacilityItPowerKw)
{
    /// <summary>Accelerators.</summary>
    public int Gpus => Count * System.AcceleratorCount;

    /// <summary>Capacity that no system can use [kW].</summary>
    public double StrandedPowerKw => FacilityItPowerKw - Count * ProvisionedKwPerSystem;

    /// <summary>Racks.</summary>
    public int Racks => (int)Math.Ceiling(Count / System.SystemsPerRack.Base);

    /// <summary>Rated power of a full rack of systems [kW].</summary>
    public double KwPerRack => System.SystemsPerRack.Base * System.RatedPower.Base / 1e3;
}
