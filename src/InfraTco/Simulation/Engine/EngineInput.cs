using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;

namespace InfraTco.Simulation.Engine;

/// <summary>What every block of a run is computed from.</summary>
/// <param name="Future">The drivers.</param>
/// <param name="FutureTable">Their table in single precision.</param>
/// <param name="Systems">The candidates.</param>
/// <param name="Key">The seed.</param>
public sealed record EngineInput(FutureTable Future, float[] FutureTable, EngineSystem[] Systems, DrawKey Key)
{
    /// <summary>Horizon [months].</summary>
    public int Months => Future.Months;

    /// <summary>What Sobol points decide, or null where all draws are pseudo-random.</summary>
    internal SobolDraws? Sobol { get; init; }
}
