using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>A site year with the plant that a system gets there.</summary>
/// <param name="Plant">Name of the cooling plant.</param>
/// <param name="Tables">The folded year, at any design power.</param>
public sealed record SitePlant(string Plant, SiteTables Tables);
