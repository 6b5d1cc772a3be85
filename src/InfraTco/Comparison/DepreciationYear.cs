namespace InfraTco.Comparison;

/// <summary>A year of a fleet's value on paper and on the market.</summary>
/// <param name="Year">1 = the first year.</param>
/// <param name="BookValueUsd">Straight-line book value of IT at the year's end [USD].</param>
/// <param name="DepreciationUsd">Straight-line charge of the year [USD].</param>
/// <param name="MacrsUsd">Tax deduction of the year: bonus, then MACRS 5-year half-year [USD].</param>
/// <param name="MarketValueUsd">Market value of the systems at the year's end [USD].</param>
public sealed record DepreciationYear(int Year, double BookValueUsd, double DepreciationUsd, double MacrsUsd, double MarketValueUsd);
