using InfraTco.Quantities;

namespace InfraTco.Rental;

/// <summary>A price of renting a GPU that was published.</summary>
/// <param name="Class">Class of hardware, such as <c>h100</c>.</param>
/// <param name="Tier">How it was sold.</param>
/// <param name="Date">When.</param>
/// <param name="Price">Price per GPU-hour.</param>
/// <param name="IsHeadline">Whether it belongs to the series that the market is told by; others are there to compare.</param>
public sealed record RentalQuote(string Class, RentalTier Tier, DateOnly Date, Ranged<ComputePrice> Price, bool IsHeadline);
