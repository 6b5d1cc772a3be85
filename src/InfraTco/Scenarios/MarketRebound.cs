using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A time in which GPU rents rose again, on record.</summary>
/// <param name="From">Where they were lowest.</param>
/// <param name="To">From where on they had risen whole; after <paramref name="From"/>.</param>
/// <param name="Factor">Rent at its end ÷ rent at its beginning, above zero.</param>
public sealed record MarketRebound(DateOnly From, DateOnly To, Ranged<Ratio> Factor)
{
    /// <summary>How far it has come at a date, 0 to 1, in proportion to time.</summary>
    public double Share(DateOnly date) =>
        Math.Clamp((date.DayNumber - From.DayNumber) / (double)(To.DayNumber - From.DayNumber), 0, 1);
}
