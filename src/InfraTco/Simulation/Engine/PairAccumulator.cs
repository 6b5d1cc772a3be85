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

    public PairState State => new(a, b, _cheaper, _lowerTco, _lowerCarbon, levelised.State, tco.State);

    /// <summary>An accumulator whose ranges come from the pilot.</summary>
    public static PairAccumulator Of(int a, int b, float[][] pilot, int paths) => new(
        a, b,
        new(PilotRange.Of(Difference(pilot, a, b, LevelisedRow, paths))),
        new(PilotRange.Of(Difference(pilot, a, b, TcoRow, paths))));

    /// <summary>Adds the first paths of a block.</summary>
    public void Add(float[][] rows, int paths)
    {
        var cost = Difference(rows, a, b, LevelisedRow, paths);
        var total = Difference(rows, a, b, TcoRow, paths);
        var carbon = Difference(rows, a, b, CarbonRow, paths);
        lock (this)
        {
            levelised.Add(cost);
            tco.Add(total);
            _cheaper += Negative(cost);
            _lowerTco += Negative(total);
            _lowerCarbon += Negative(carbon);
        }
    }

    private static float[] Difference(float[][] rows, int a, int b, int row, int paths)
    {
        var difference = new float[paths];
        var from = row * BlockKernel.Paths;
        for (var i = 0; i < paths; i++)
            difference[i] = rows[b][from + i] - rows[a][from + i];
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
