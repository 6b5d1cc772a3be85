using System.Numerics;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>How many futures are run, and how.</summary>
public sealed record RunOptions
{
    /// <summary>Most paths of a run: what an exact sum holds.</summary>
    public const long MostPaths = int.MaxValue;

    /// <summary>Most shares that a run is split into.</summary>
    public const int MostShards = 4096;

    /// <summary>Seed of the generator; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Paths, 1 to <see cref="MostPaths"/>; default 100,000. With a precision, the most.</summary>
    public long Paths { get; init; } = 100_000;

    /// <summary>Threads; default all processors. Results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Lane width; default the widest that the machine accelerates. Results do not depend on it.</summary>
    public LaneWidth Lane { get; init; } = LaneSelection.Widest;

    /// <summary>
    /// Makes the machine that computes the blocks; default the processor in lanes of <see cref="Lane"/>. The run disposes of it.
    /// </summary>
    public Func<EngineInput, IBlockEngine>? Engine { get; init; }

    /// <summary>Which share of the blocks is run, from 1 to <see cref="Shards"/>; default 1.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>Shares that the run is split into; default 1.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>
    /// Half-width of the 95 % interval of the mean levelised cost of every system, relative to it, at which the run stops: checked at
    /// 16,384 paths and at every doubling. Default none: all paths are run.
    /// </summary>
    public double? Precision { get; init; }

    /// <summary>
    /// Whether Sobol points decide what a path draws once and the yearly mean of its drivers: smaller errors of means at equal paths. Default no.
    /// Paths are then a power of two from <see cref="FewestSobolPaths"/>, in sixteen independent replicates.
    /// </summary>
    public bool Sobol { get; init; }

    /// <summary>Fewest paths with Sobol points: one block.</summary>
    public const long FewestSobolPaths = BlockRows.Paths;

    /// <summary>Called with paths done and paths wanted, from any thread.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Check(Paths is >= 1 and <= MostPaths, nameof(Paths), Paths, "1 to 2,147,483,647");
        Check(Threads is >= 1 and <= 1024, nameof(Threads), Threads, "1 to 1024");
        Check(Shards is >= 1 and <= MostShards, nameof(Shards), Shards, $"1 to {MostShards}");
        Check(Shard >= 1 && Shard <= Shards, nameof(Shard), Shard, $"1 to {Shards}");
        Check(Precision is null or (> 0 and < 1), nameof(Precision), Precision, "above 0 % and below 100 %");
        Check(!Sobol || (Paths >= FewestSobolPaths && BitOperations.IsPow2(Paths)), nameof(Paths), Paths, "a power of two from 4,096 with Sobol points");
        Check(!Sobol || Shards == 1, nameof(Shards), Shards, "1 with Sobol points");
        Check(!Sobol || Engine is null, nameof(Engine), "a device", "the processor with Sobol points");
        Check(!Sobol || Precision is null, nameof(Precision), Precision, "none with Sobol points");
        Check(Precision is null || Shards == 1, nameof(Precision), Precision, "none where the run is split into shards");
    }

    private static void Check(bool right, string name, object? value, string range)
    {
        if (!right)
            throw new ArgumentOutOfRangeException(name, value, $"{name.ToLowerInvariant()} is {value}; it must be {range}");
    }
}
