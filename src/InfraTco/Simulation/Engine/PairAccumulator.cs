using System.Runtime.CompilerServices;
using InfraTco.Comparison;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>Adds up the differences of one pair of systems.</summary>
internal sealed class PairAccumulator(int a, int b, SeriesAccumulator levelised, SeriesAccumulator tco)
{
    private static readonly int LevelisedRow = PathSeries.OfHorizon(Metric.LevelisedUsdPerH100eHour);
    private static readonly int TcoRow = PathSeries.OfHorizon(Metric.TcoUsd);
    private static readonly int CarbonRow = PathSeries.OfHorizon(Metric.KgCo2ePerH100eHour);

    private long _cheaper;
    private long _lowerTco;
    private long _lowerCarbon;

    /// <summary>What was added; nothing is added afterwards.</summary>
    public PairState LastState => new(a, b, _cheaper, _lowerTco, _lowerCarbon, levelised.LastState, tco.LastState);

    /// <summary>An accumulator whose ranges come from the pilot.</summary>
    public static PairAccumulator Of(int a, int b, PilotRows pilot) => new(
        a, b, new(PilotRange.Of(pilot.Difference(a, b, LevelisedRow))), new(PilotRange.Of(pilot.Difference(a, b, TcoRow))));

    /// <summary>Adds the first paths of a block, in the manner of <paramref name="add"/>.</summary>
    [SkipLocalsInit]
    public void Add(BlockRows rows, int paths, Action<SeriesAccumulator, ReadOnlySpan<float>> add)
    {
        Span<float> difference = stackalloc float[BlockRows.Paths];
        difference = difference[..paths];
        lock (this)
        {
            _cheaper += Subtract(rows, LevelisedRow, difference);
            add(levelised, difference);
            _lowerTco += Subtract(rows, TcoRow, difference);
            add(tco, difference);
            _lowerCarbon += Subtract(rows, CarbonRow, difference);
        }
    }

    /// <summary>Sets <paramref name="difference"/> to a series of b less that of a; gives how many are negative.</summary>
    private int Subtract(BlockRows rows, int series, Span<float> difference)
    {
        var first = rows.Series(a, series, difference.Length);
        var second = rows.Series(b, series, difference.Length);
        var negative = 0;
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = second[i] - first[i];
            negative += difference[i] < 0 ? 1 : 0;
        }
        return negative;
    }
}
