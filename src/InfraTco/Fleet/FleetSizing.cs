using InfraTco.Hardware;
using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Fleet;

/// <summary>Sizes fleets: how much capacity a system takes up, and how many fit.</summary>
public static class FleetSizing
{
    /// <summary>Room for the rounding of a quotient that is a whole number on paper.</summary>
    internal const double CountTolerance = 1e-9;

    /// <summary>The largest fleet that is reckoned with: beyond every fleet there is, and its GPUs can be counted in an <see cref="int"/>.</summary>
    public const int LargestCount = 10_000_000;

    /// <summary>
    /// Capacity that one system takes up at the IT input [kW]: rated (or measured peak) power ÷ (1 − share of network and storage)
    /// ÷ oversubscription.
    /// </summary>
    public static double ProvisionedKw(SystemProfile system, FleetScenario fleet)
    {
        var power = fleet.Provisioning == Provisioning.Rated ? system.RatedPower : system.MeasuredPeakPower;
        return power.Base / 1e3 / (1 - fleet.NonServerPowerShare.Base) / fleet.Oversubscription.Base;
    }

    /// <summary>How many systems fit behind a capacity: the floor, never a fraction of a system.</summary>
    /// <param name="capacityKw">IT capacity [kW].</param>
    /// <param name="provisionedKw">Capacity of one system [kW].</param>
    public static int CountAtPower(double capacityKw, double provisionedKw) =>
        (int)Math.Floor(capacityKw / provisionedKw * (1 + CountTolerance));

    /// <summary>Systems needed for a number of GPUs, rounded up to whole systems.</summary>
    public static int CountForGpus(double gpus, SystemProfile system) =>
        (int)Math.Ceiling(gpus / system.AcceleratorCount * (1 - CountTolerance));

    /// <summary>
    /// The share of systems that work: the others are spares in reserve or down. Spares take over at once, so only the larger of the
    /// two counts.
    /// </summary>
    /// <param name="spares">Share held in reserve.</param>
    /// <param name="unavailable">Share under repair, on average.</param>
    public static double WorkingShare(double spares, double unavailable) => 1 - Math.Max(spares, unavailable);

    /// <summary>
    /// Share of systems under repair: faults per GPU-year × GPUs per system × repair time ÷ hours a year, at most one.
    /// </summary>
    public static double UnavailableShare(SystemProfile system) =>
        Math.Min(1, system.Accelerator.FaultRate.Base * system.AcceleratorCount * system.RepairTime.Base / ModelYear.Hours);
}
