using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>Receives what the month step gives: a ledger keeps every line, a statistic keeps what it sums.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public interface ISink<T>
    where T : struct, ILane<T>
{
    /// <summary>Takes one month.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="drivers">The future's factors.</param>
    /// <param name="it">The fleet.</param>
    /// <param name="site">The site.</param>
    /// <param name="flows">Money and carbon.</param>
    /// <param name="state">What the path carries on.</param>
    void Take(
        int month, ref readonly Drivers<T> drivers, ref readonly ItFlows<T> it, ref readonly SiteFlows<T> site,
        ref readonly MonthFlows<T> flows, ref readonly FleetState<T> state);
}
