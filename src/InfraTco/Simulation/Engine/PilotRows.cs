using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>The outcomes of a run's first paths, as far as the run reaches: they fix the ranges of its series, the same in every shard.</summary>
/// <param name="block">The first block, which holds the whole pilot.</param>
/// <param name="paths">Paths of the pilot, at most <see cref="PilotRange.PilotPaths"/>.</param>
internal sealed class PilotRows(BlockRows block, int paths)
{
    /// <summary>The outcomes of one series.</summary>
    public ReadOnlySpan<float> Series(int system, int series) => block.Series(system, series, paths);

    /// <summary>A series of b less that of a.</summary>
    public float[] Difference(int a, int b, int series)
    {
        var first = Series(a, series);
        var second = Series(b, series);
        var difference = new float[paths];
        for (var i = 0; i < paths; i++)
            difference[i] = second[i] - first[i];
        return difference;
    }
}
