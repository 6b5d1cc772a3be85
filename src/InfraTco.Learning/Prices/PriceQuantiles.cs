namespace InfraTco.Learning.Prices;

/// <summary>The distribution of a price in a month, in the unit of its history.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="P25">25 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
public readonly record struct PriceQuantiles(double P05, double P25, double P50, double P75, double P95);
