using InfraTco.Simulation.Engine;

namespace InfraTco.Data.Results;

/// <summary>Puts the shards of a run together: each once, none missing.</summary>
public static class ShardMerge
{
    /// <summary>
    /// What the shards have in common, the folders that they met the scenario's files in, and the whole run. One file is held at a time, so
    /// that memory does not grow with their number.
    /// </summary>
    /// <param name="files">The files of the shards, in any order.</param>
    /// <param name="progress">Called with paths put together and paths of the run.</param>
    /// <param name="cancel">Ends between files.</param>
    /// <exception cref="InputException">A file is no shard or damaged, is of another run, is there twice, or is missing.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static (ShardIdentity Identity, IReadOnlyList<string> Folders, RunState State) Merge(IReadOnlyList<string> files, Action<long, long> progress, CancellationToken cancel)
    {
        var first = ShardFile.Read(files[0]);
        var (identity, state) = (first.Identity, first.State);
        var seen = new SortedSet<int> { first.Shard };
        var folders = new List<string> { first.Folder };
        foreach (var file in files.Skip(1))
        {
            progress(state.Paths, identity.Paths);
            cancel.ThrowIfCancellationRequested();
            var next = ShardFile.Read(file);
            Check(file, next, files[0], first.Identity, seen);
            if (ShardCheck.Difference(state, next.State) is { } difference)
                throw Fault(file, $"is damaged or of another run than {files[0]}: {difference}", "copy it once more, or run the shard again");
            state = RunMerge.Merge(state, next.State);
            folders.Add(next.Folder);
        }
        var missing = Enumerable.Range(1, identity.Shards).Except(seen).ToList();
        return missing.Count == 0
            ? (identity, [.. folders.Distinct()], state)
            : throw Fault(files[0], $"shard {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", ..." : "")} of {identity.Shards} is missing", "give the files of all shards");
    }

    private static void Check(string file, ShardFile next, string firstFile, ShardIdentity identity, SortedSet<int> seen)
    {
        if (next.Identity != identity)
            throw Fault(file, $"is a shard of another run than {firstFile}", "merge shards of one scenario, seed, number of paths and number of shards");
        if (!seen.Add(next.Shard))
            throw Fault(file, $"is shard {next.Shard} once more", "give each shard once");
    }

    private static InputException Fault(string file, string problem, string remedy) => new(file, 0, 0, $"{problem}; {remedy}");
}
