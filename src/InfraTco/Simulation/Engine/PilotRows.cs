using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>The outcomes of a run's first paths, as far as the run reaches: they fix the ranges of its series, the same in every shard.</summary>
/// <param name="blocks">The first blocks.</param>
/// <param name="paths">Paths of the pilot, at most <see cref="PilotRange.PilotPaths"/>.</param>
internal sealed class PilotRows(BlockRows[] blocks, int paths)
{
    /// <summary>The outcomes of one series.</summary>
    public float[] Series(int system, int series)
    {
        var outcomes = new float[paths];
        for (var block = 0; block < blocks.Length; block++)
        {
            var from = block * BlockRows.Paths;
            var count = Math.Min(BlockRows.Paths, paths - from);
            blocks[block].Series(system, series, count).CopyTo(outcomes.AsSpan(from));
        }
        return outcomes;
    }

    /// <summary>A series of b less that of a.</summary>
    public float[] Difference(int a, int b, int series)
    {
        var difference = Series(b, series);
        var first = Series(a, series);
        for (var i = 0; i < difference.Length; i++)
            difference[i] -= first[i];
        return difference;
    }
}
