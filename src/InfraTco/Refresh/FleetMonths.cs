using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>Months of one fleet.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="months">Horizon [months].</param>
internal sealed class FleetMonths<T>(int months)
    where T : struct, ILane<T>
{
    /// <summary>Cash [USD].</summary>
    public T[] Cash { get; } = new T[months];

    /// <summary>Energy at the meter [MWh].</summary>
    public T[] Energy { get; } = new T[months];

    /// <summary>Scope 2 emissions by the headline factor [t].</summary>
    public T[] Carbon { get; } = new T[months];

    /// <summary>Work [H100-equivalent h].</summary>
    public T[] Work { get; } = new T[months];
}
