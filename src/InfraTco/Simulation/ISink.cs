using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>Receives the line items of the month step: a ledger keeps all, a statistic keeps what it sums.</summary>
public interface ISink<T>
    where T : struct, ILane<T>
{
    /// <summary>Takes one line item of one month.</summary>
    void Take(int month, LineItem item, T value);
}
