using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>Receives the rows of <see cref="RefreshRow"/>: a block of futures, or the one expected case.</summary>
/// <typeparam name="T">The lane type.</typeparam>
internal interface IRefreshSink<T>
    where T : struct, ILane<T>
{
    /// <summary>Takes a row's values.</summary>
    void Put(int row, T value);
}
