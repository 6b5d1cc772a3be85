using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>Whether a shard agrees with itself, and with another of the same run: what every run keeps to and a damaged file may not.</summary>
internal static class ShardCheck
{
    /// <summary>The first thing that is wrong in a shard, named by its place in the file; null where nothing is.</summary>
    public static string? Problem(ShardFile shard) => Problems(shard).FirstOrDefault();

    /// <summary>The first thing in which the states of two shards are not of one run, named by its place in the file; null where they are.</summary>
    public static string? Difference(RunState one, RunState other)
    {
        if (one.Systems.Length != other.Systems.Length || one.Systems[0].Length != other.Systems[0].Length)
            return "its systems or their series are others";
        return Series(one).Zip(Series(other)).Where(s => s.First.State.Range != s.Second.State.Range).Select(s => $"{s.First.Place} has another range").FirstOrDefault();
    }

    private static IEnumerable<string> Problems(ShardFile shard)
    {
        var (identity, state) = (shard.Identity, shard.State);
        if (identity.Paths is < 1 or > RunOptions.MostPaths)
            yield return FormattableString.Invariant($"paths is {identity.Paths}, and a run has 1 to {RunOptions.MostPaths}");
        if (identity.Shards is < 1 or > RunOptions.MostShards || shard.Shard < 1 || shard.Shard > identity.Shards)
            yield return FormattableString.Invariant($"shard is {shard.Shard} of {identity.Shards}, which is no share of a run");
        if (Share(identity.Paths, shard.Shard, identity.Shards) is var share && state.Paths != share)
            yield return FormattableString.Invariant($"done is {state.Paths}, and shard {shard.Shard} of {identity.Shards} has {share} of the {identity.Paths} paths");
        foreach (var problem in Layout(state))
            yield return problem;
        foreach (var (place, series) in Series(state))
        {
            if (SeriesCheck.Problem(series, state.Paths) is { } problem)
                yield return $"{place}: {problem}";
        }
    }

    /// <summary>Paths of a shard: every so manieth block of the run, the last of which may be shorter.</summary>
    private static long Share(long paths, int shard, int shards)
    {
        var blocks = (paths + BlockRows.Paths - 1) / BlockRows.Paths;
        var own = (blocks - shard + shards) / shards;
        var endsTheRun = (blocks - shard) % shards == 0;
        return own * BlockRows.Paths - (endsTheRun ? blocks * BlockRows.Paths - paths : 0);
    }

    private static IEnumerable<string> Layout(RunState state)
    {
        var systems = state.Systems.Length;
        if (systems == 0 || state.Systems[0].Length == 0)
            yield return "systems is empty";
        for (var i = 1; i < systems; i++)
        {
            if (state.Systems[i].Length != state.Systems[0].Length)
                yield return FormattableString.Invariant($"systems[{i}] has {state.Systems[i].Length} series, and systems[0] has {state.Systems[0].Length}");
        }
        if (state.Pairs.Length != systems * (systems - 1) / 2)
            yield return FormattableString.Invariant($"pairs has {state.Pairs.Length} of the {systems * (systems - 1) / 2} pairs of {systems} systems");
        var at = 0;
        for (var a = 0; a < systems; a++)
        {
            for (var b = a + 1; b < systems; b++, at++)
            {
                if (Pair(state.Pairs[at], a, b, state.Paths) is { } problem)
                    yield return FormattableString.Invariant($"pairs[{at}]: {problem}");
            }
        }
    }

    private static string? Pair(PairState pair, int a, int b, long paths)
    {
        if ((pair.A, pair.B) != (a, b))
            return FormattableString.Invariant($"it is of systems {pair.A} and {pair.B}, and {a} and {b} are due here");
        long[] counts = [pair.Counts.Cheaper, pair.Counts.LowerTco, pair.Counts.LowerCarbon];
        return counts.All(count => count >= 0 && count <= paths) ? null : FormattableString.Invariant($"a count of paths is outside 0 to {paths}");
    }

    private static IEnumerable<(string Place, SeriesState State)> Series(RunState state)
    {
        for (var i = 0; i < state.Systems.Length; i++)
        {
            for (var k = 0; k < state.Systems[i].Length; k++)
                yield return (FormattableString.Invariant($"systems[{i}][{k}]"), state.Systems[i][k]);
        }
        for (var i = 0; i < state.Pairs.Length; i++)
        {
            yield return (FormattableString.Invariant($"pairs[{i}].levelised"), state.Pairs[i].Levelised);
            yield return (FormattableString.Invariant($"pairs[{i}].tco"), state.Pairs[i].Tco);
        }
    }
}
