using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>Whether a run that was to stop at a precision has reached it: half-widths of 95 % intervals of mean levelised cost, relative to the mean.</summary>
/// <param name="Asked">Half-width that was asked for, as a fraction.</param>
/// <param name="Reached">The widest among the fleets, as a fraction; +∞ where a run is too small to tell.</param>
/// <param name="Paths">Paths that were run.</param>
public sealed record PrecisionReached(double Asked, double Reached, long Paths)
{
    /// <summary>Whether it is.</summary>
    public bool IsMet => Reached <= Asked;

    /// <summary>Paths that would reach it: an error falls as 1/√n, so n·(reached / asked)².</summary>
    public double PathsNeeded => Paths * (Reached / Asked) * (Reached / Asked);

    /// <summary>What a run has reached; null where none was asked for.</summary>
    /// <param name="result">The run.</param>
    /// <param name="asked">The precision that it was to stop at, as a fraction, or null.</param>
    public static PrecisionReached? Of(SimulationResult result, double? asked) => asked is not { } precision
        ? null
        : new(precision, Enumerable.Range(0, result.Study.Candidates.Count).Max(i => Relative(result.Horizon(i, Metric.LevelisedUsdPerH100eHour))), result.State.Paths);

    private static double Relative(SeriesState? state) => state is null ? double.PositiveInfinity : new SeriesDistribution(state).RelativeHalfWidth;
}
