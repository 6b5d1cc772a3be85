using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a future does to a month, as factors on the plan; all one in the expected case.</summary>
/// <param name="ElectricityPrice">Factor on the price of electricity.</param>
/// <param name="Utilisation">Factor on utilisation.</param>
/// <param name="GridCarbon">Factor on grid carbon.</param>
/// <param name="CarbonPrice">Factor on the carbon price.</param>
/// <param name="Mechanical">Factor on cooling energy: weather, fouling.</param>
/// <param name="BusyPower">Factor on the power of a busy system.</param>
/// <param name="Throughput">Factor on throughput.</param>
/// <param name="Capex">Factor on purchases of the month.</param>
/// <param name="Failures">Factor on replacements.</param>
/// <param name="GenerationStep">Factor of releases on value and compute price, beside the plan's own.</param>
/// <param name="ComputePrice">Factor on the price of compute.</param>
public readonly record struct Drivers<T>(
    T ElectricityPrice,
    T Utilisation,
    T GridCarbon,
    T CarbonPrice,
    T Mechanical,
    T BusyPower,
    T Throughput,
    T Capex,
    T Failures,
    T GenerationStep,
    T ComputePrice)
    where T : struct, ILane<T>
{
    /// <summary>The expected case: every factor is one.</summary>
    public static Drivers<T> Expected
    {
        get
        {
            var one = T.Of(1);
            return new(one, one, one, one, one, one, one, one, one, one, one);
        }
    }
}
