namespace InfraTco.Data.Results;

/// <summary>What all shards of one run have in common.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Scenario">The scenario, written out.</param>
/// <param name="Folder">Folder that its file names are relative to, as it was given.</param>
/// <param name="Profiles">Hashes of the profiles, by identifier.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Paths">Paths of the whole run.</param>
/// <param name="Shards">Shares that it is split into.</param>
public sealed record ShardIdentity(string Version, string Scenario, string Folder, string Profiles, ulong Seed, long Paths, int Shards);
