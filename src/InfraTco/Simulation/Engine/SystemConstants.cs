namespace InfraTco.Simulation.Engine;

/// <summary>What a kernel needs to know of a system beside its table, by value.</summary>
/// <param name="Power">Factor on busy power.</param>
/// <param name="Throughput">Factor on throughput.</param>
/// <param name="Price">Factor on price.</param>
/// <param name="StreamGroup">Group of streams of the system's own draws: the same for every candidate with this hardware.</param>
/// <param name="FailureDeviation">Standard deviation between fleets of the log failure rate.</param>
/// <param name="FailureOffset">Where in the table the months' failures lie: standard deviation ÷ mean, then the correction of its mean.</param>
/// <param name="EmbodiedKg">Embodied carbon [kg].</param>
/// <param name="InstalledGpuHours">GPU-hours in service [h].</param>
/// <param name="EnergisedHours">Hours since energisation [h].</param>
/// <param name="NetworkKwh">Energy of network and storage over the horizon, the same in every future [kWh].</param>
/// <param name="FanShare">Share of the systems' energy that their own fans take, 0 to 1.</param>
/// <param name="GridWaterM3PerKwh">Water that power plants consume for a kWh at the meter [m³/kWh].</param>
/// <param name="MarketBased">One where scope 2 is headlined by market, else zero.</param>
public readonly record struct SystemConstants(
    ProfileRange Power, ProfileRange Throughput, ProfileRange Price, uint StreamGroup, double FailureDeviation, int FailureOffset,
    double EmbodiedKg, double InstalledGpuHours, double EnergisedHours, double NetworkKwh, double FanShare, double GridWaterM3PerKwh, int MarketBased)
{
    /// <summary>Numbers of a month's failures in the table.</summary>
    public const int FailureColumns = 2;
}
