namespace InfraTco.Data.Results;

/// <summary>What all shards of one run have in common. Where its files lay, and how their paths were spelt, is no part of it.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Scenario">The scenario, written out.</param>
/// <param name="Files">Hashes of the files that it names.</param>
/// <param name="Profiles">Hashes of the profiles, by identifier.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Paths">Paths of the whole run.</param>
/// <param name="Shards">Shares that it is split into.</param>
public sealed record ShardIdentity(string Version, string Scenario, string Files, string Profiles, ulong Seed, long Paths, int Shards);
