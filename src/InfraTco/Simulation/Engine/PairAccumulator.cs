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
    public void Add(BlockRows rows, int paths, Action<SeriesAccumulator, ReadOnlySpan<float>> add)
    {
        var cost = Difference(rows, a, b, LevelisedRow, paths);
        var total = Difference(rows, a, b, TcoRow, paths);
        var carbon = Difference(rows, a, b, CarbonRow, paths);
        lock (this)
        {
            add(levelised, cost);
            add(tco, total);
            _cheaper += Negative(cost);
            _lowerTco += Negative(total);
            _lowerCarbon += Negative(carbon);
        }
    }

    private static float[] Difference(BlockRows rows, int a, int b, int row, int paths)
    {
        var first = rows.Series(a, row, paths);
        var second = rows.Series(b, row, paths);
        var difference = new float[paths];
        for (var i = 0; i < paths; i++)
            difference[i] = second[i] - first[i];
        return difference;
    }

    private static int Negative(float[] values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (value < 0)
                count++;
        }
        return count;
    }
}
