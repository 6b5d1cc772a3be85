using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a future does to a month: factors on the plan, all one in the expected case.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct Drivers<T>
    where T : struct, ILane<T>
{
    /// <summary>Factor on the price of electricity.</summary>
    public T ElectricityPrice;

    /// <summary>Factor on utilisation.</summary>
    public T Utilisation;

    /// <summary>Factor on grid carbon.</summary>
    public T GridCarbon;

    /// <summary>Factor on the carbon price.</summary>
    public T CarbonPrice;

    /// <summary>Factor on cooling energy: weather, fouling.</summary>
    public T Mechanical;

    /// <summary>Factor on prices of hardware: purchases after the start, repairs.</summary>
    public T Capex;

    /// <summary>Factor on replacements.</summary>
    public T Failures;

    /// <summary>Factor of the month's releases and rents on market value, beside the plan's own.</summary>
    public T AssetStep;

    /// <summary>Factor on the price of compute, releases included.</summary>
    public T ComputePrice;

    /// <summary>Factor on the discount factor.</summary>
    public T Discount;

    /// <summary>The expected case: every factor is one.</summary>
    public static Drivers<T> Expected
    {
        get
        {
            var one = T.Of(1);
            return new()
            {
                ElectricityPrice = one,
                Utilisation = one,
                GridCarbon = one,
                CarbonPrice = one,
                Mechanical = one,
                Capex = one,
                Failures = one,
                AssetStep = one,
                ComputePrice = one,
                Discount = one,
            };
        }
    }
}
