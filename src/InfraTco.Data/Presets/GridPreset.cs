using InfraTco.Quantities;

namespace InfraTco.Data.Presets;

/// <summary>Carbon and water of the electricity at a site.</summary>
/// <param name="DirectIntensity2023">Location-based direct intensity of 2023: combustion only, scope 2.</param>
/// <param name="DirectIntensity2024">The same of 2024.</param>
/// <param name="DirectIntensity2025">The same of 2025.</param>
/// <param name="LifeCycleIntensity">Life-cycle intensity; its excess over direct is scope 3, category 3.</param>
/// <param name="Trend">Change of intensity per year from 2025 on.</param>
/// <param name="Floor">Intensity below which the trend does not go.</param>
/// <param name="TransmissionLoss">Loss between generator and meter; scope 3, category 3.</param>
/// <param name="ResidualMix">Direct intensity of electricity without certificates, for the market-based account; null where none is published.</param>
/// <param name="Water">Water consumed by generation, by how hydropower is counted.</param>
public sealed record GridPreset(
    Ranged<CarbonIntensity> DirectIntensity2023,
    Ranged<CarbonIntensity> DirectIntensity2024,
    Ranged<CarbonIntensity> DirectIntensity2025,
    Ranged<CarbonIntensity> LifeCycleIntensity,
    Ranged<AnnualRate> Trend,
    Ranged<CarbonIntensity> Floor,
    Ranged<Fraction> TransmissionLoss,
    Ranged<CarbonIntensity>? ResidualMix,
    GridWaterPreset Water);
