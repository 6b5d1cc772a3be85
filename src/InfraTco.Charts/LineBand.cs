namespace InfraTco.Charts;

/// <summary>A band around a line, such as P5 to P95 over the futures; NaN is a gap.</summary>
/// <param name="Name">What the band holds.</param>
/// <param name="Low">Lower edge, in the unit of the measure.</param>
/// <param name="High">Upper edge.</param>
public sealed record LineBand(string Name, IReadOnlyList<double> Low, IReadOnlyList<double> High);
