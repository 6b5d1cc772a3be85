using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli;

/// <summary>Options of the futures: how many, from which seed, on what.</summary>
internal sealed partial class FutureOptions
{
    /// <summary>The power of two next to the default of pseudo-random futures.</summary>
    private const long DefaultSobolPaths = 131_072;

    private readonly Option<string> _paths = new("--paths") { Description = "Futures, 1 to 2,147,483,647.", DefaultValueFactory = _ => "100000" };

    private readonly Option<string?> _precision = new("--precision")
    {
        Description = "Stop once the 95 % interval of every fleet's mean levelised cost is this narrow on either side, as 0.5%; --paths is then the most.",
    };

    private readonly Option<string> _seed = new("--seed") { Description = "Seed of the random numbers, a whole number.", DefaultValueFactory = _ => "1" };

    private readonly Option<bool> _sobol = new("--sobol")
    {
        Description = "Draw by Sobol points with digital shifts: a mean is then as good as from many times the futures. --paths is a power of two, 131072 if left out.",
    };

    private readonly Option<string?> _threads = new("--threads") { Description = "Threads; all processors if left out. Results do not depend on it." };

    private readonly Option<string?> _engine = new("--engine") { Description = $"{string.Join(", ", Engines.Names)}: {Engines.WhatNamesAre}; the widest lane that this machine accelerates if left out. Results do not depend on the width." };

    private readonly Option<string?> _stats = new("--stats") { Description = "File for what is not part of the result: threads, engine and time taken (JSON)." };

    private readonly Option<string?> _shard = new("--shard") { Description = "Run one share of the futures only, as 2/8, and write it to --json FILE for merge." };

    /// <summary>Where time and threads go, or null.</summary>
    public string? Stats(ParseResult parsed) => parsed.GetValue(_stats);

    /// <summary>Whether a shard is asked for.</summary>
    public bool IsShard(ParseResult parsed) => parsed.GetValue(_shard) is not null;

    /// <summary>The first of these options that the command line holds, or null.</summary>
    public string? FirstGiven(ParseResult parsed) => All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;

    private Option[] All => [_paths, _precision, _seed, _sobol, _threads, _engine, _stats];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command, bool withShard)
    {
        foreach (var option in All)
            command.Add(option);
        if (withShard)
            command.Add(_shard);
    }

    /// <summary>Adds how many, from which seed, and on how many threads, to a command with a run of its own.</summary>
    public void AddPlainTo(Command command)
    {
        command.Add(_paths);
        command.Add(_seed);
        command.Add(_threads);
    }

    /// <summary>What the command line asks for.</summary>
    public RunOptions Read(ParseResult parsed)
    {
        var (shard, shards) = parsed.GetValue(_shard) is { } text ? Shard(text) : (1, 1);
        var precision = parsed.GetValue(_precision) is { } p ? Precision(p) : (double?)null;
        if (precision is not null && parsed.GetValue(_shard) is not null)
            throw new UsageException("--precision cannot be kept with --shard, since a shard does not see the others; give --paths");
        var sobol = parsed.GetValue(_sobol);
        if (sobol && parsed.GetValue(_shard) is not null)
            throw new UsageException("--sobol cannot be kept with --shard, since its error is told from the whole run; leave one of them out");
        if (sobol && precision is not null)
            throw new UsageException("--sobol cannot be kept with --precision, since sixteen replicates tell the error too roughly to stop by it; give --paths");
        var options = new RunOptions
        {
            Paths = sobol ? SobolPaths(parsed) : Paths(parsed),
            Sobol = sobol,
            Precision = precision,
            Seed = Seed(parsed.GetValue(_seed)!),
            Threads = parsed.GetValue(_threads) is { } threads ? (int)Whole("--threads", threads, 1024, "4") : Environment.ProcessorCount,
            Shard = shard,
            Shards = shards,
        };
        return parsed.GetValue(_engine) is { } engine ? Engines.Set(options, engine, line => Console.Error.WriteLine("infratco: " + line)) : options;
    }

    private long SobolPaths(ParseResult parsed)
    {
        if (parsed.GetResult(_paths) is null or { Implicit: true })
            return DefaultSobolPaths;
        var paths = Paths(parsed);
        if (paths >= RunOptions.FewestSobolPaths && BitOperations.IsPow2(paths))
            return paths;
        var least = Math.Max(RunOptions.FewestSobolPaths, 1L << BitOperations.Log2((ulong)paths));
        throw new UsageException($"--paths: {paths} is not a power of two from {RunOptions.FewestSobolPaths}, which --sobol needs; give {least}{(2 * least <= RunOptions.MostPaths ? $" or {2 * least}" : "")}");
    }

    private long Paths(ParseResult parsed) => Whole("--paths", parsed.GetValue(_paths)!, RunOptions.MostPaths, "100000");

    private static long Whole(string option, string text, long most, string example) =>
        WholeNumber().IsMatch(text)
            && long.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= 1 && value <= most
            ? value
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option}: '{text}' is not a whole number from 1 to {most:N0}; write it as {example}"));

    // Digits, or groups of three with one separator between.
    [GeneratedRegex(@"^(\d+|\d{1,3}(,\d{3})+|\d{1,3}(_\d{3})+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeNumber();

    private static ulong Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new UsageException($"--seed: '{text}' is not a seed; give a whole number from 0 to 18446744073709551615");

    private static double Precision(string text)
    {
        var percent = text.TrimEnd().EndsWith('%');
        var right = double.TryParse(text.TrimEnd(' ', '%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        var share = percent ? value / 100 : value;
        return right && share is > 0 and < 1
            ? share
            : throw new UsageException($"--precision: '{text}' is not a precision; give a share above 0 and below 100 %, as 0.5%");
    }

    private static (int Shard, int Shards) Shard(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var shards)
            && shards is >= 1 and <= RunOptions.MostShards && shard >= 1 && shard <= shards)
            return (shard, shards);
        throw new UsageException($"--shard: '{text}' is no share; write it as 2/8, the second of eight (at most {RunOptions.MostShards})");
    }
}
