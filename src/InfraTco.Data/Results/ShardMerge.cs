using InfraTco.Simulation.Engine;

namespace InfraTco.Data.Results;

/// <summary>Puts the shards of a run together: each once, none missing.</summary>
public static class ShardMerge
{
    /// <summary>The whole run.</summary>
    /// <param name="files">The shards with the names of their files, in any order.</param>
    /// <exception cref="InputException">A shard is of another run, is there twice, or is missing.</exception>
    public static RunState Merge(IReadOnlyList<(string Name, ShardFile Shard)> files)
    {
        var (firstName, first) = files[0];
        foreach (var (name, shard) in files)
        {
            if (shard.Identity != first.Identity)
                throw Fault(name, $"is a shard of another run than {firstName}", "merge shards of one scenario, seed, number of paths and number of shards");
        }
        foreach (var twice in files.GroupBy(f => f.Shard.Shard).Where(g => g.Count() > 1))
            throw Fault(twice.Last().Name, $"is shard {twice.Key} once more", "give each shard once");
        var missing = Enumerable.Range(1, first.Identity.Shards).Except(files.Select(f => f.Shard.Shard)).ToList();
        if (missing.Count > 0)
            throw Fault(firstName, $"shard {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", ..." : "")} of {first.Identity.Shards} is missing", "give the files of all shards");
        return files.Select(f => f.Shard.State).Aggregate(RunMerge.Merge);
    }

    private static InputException Fault(string file, string problem, string remedy) => new(file, 0, 0, $"{problem}; {remedy}");
}
