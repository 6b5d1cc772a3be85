using InfraTco.Quantities;

namespace InfraTco.Data.Presets;

/// <summary>Water consumed by generation at a site's grid. How reservoirs are counted moves it fourfold, so the choice is explicit.</summary>
/// <param name="None">Hydropower counted as zero.</param>
/// <param name="Operational">Hydropower at the low end of its range, what a run-of-river plant would be charged.</param>
/// <param name="Full">All evaporation of reservoirs charged to hydropower.</param>
public sealed record GridWaterPreset(Ranged<WaterIntensity> None, Ranged<WaterIntensity> Operational, Ranged<WaterIntensity> Full);
