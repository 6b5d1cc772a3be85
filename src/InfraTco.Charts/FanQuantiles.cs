namespace InfraTco.Charts;

/// <summary>Quantiles of a distribution at each position of an axis, in the unit of the measure.</summary>
/// <param name="P05">5 % of outcomes lie below.</param>
/// <param name="P25">25 % of outcomes lie below.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">75 % of outcomes lie below.</param>
/// <param name="P95">95 % of outcomes lie below.</param>
public sealed record FanQuantiles(
    IReadOnlyList<double> P05,
    IReadOnlyList<double> P25,
    IReadOnlyList<double> P50,
    IReadOnlyList<double> P75,
    IReadOnlyList<double> P95);
