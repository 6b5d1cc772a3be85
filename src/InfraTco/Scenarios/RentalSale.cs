using InfraTco.Quantities;
using InfraTco.Rental;

namespace InfraTco.Scenarios;

/// <summary>Compute that each fleet sells at the rental price of its own hardware.</summary>
/// <param name="Tier">How it is sold.</param>
/// <param name="Factor">Price of that tier ÷ the on-demand price of the profile.</param>
public sealed record RentalSale(RentalTier Tier, Ranged<Ratio> Factor);
