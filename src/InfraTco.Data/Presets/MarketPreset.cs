using InfraTco.Quantities;

namespace InfraTco.Data.Presets;

/// <summary>Prices, construction cost and taxes at a site.</summary>
/// <param name="ElectricityPrice">All-in average price, demand charges included.</param>
/// <param name="DemandCharge">Demand charge, for an unbundled tariff only; never together with the all-in price.</param>
/// <param name="WaterPrice">Price of water, sewer included.</param>
/// <param name="CarbonPrice">Price of emitting carbon in electricity generation.</param>
/// <param name="CarbonPriceInElectricity">Whether that price is already inside the price of electricity; then it is not added again.</param>
/// <param name="ConstructionCost">Building, mechanical and electrical plant per critical IT power.</param>
/// <param name="PropertyTax">Property tax, share of assessed value a year.</param>
public sealed record MarketPreset(
    Ranged<EnergyPrice> ElectricityPrice,
    Ranged<CapacityPrice> DemandCharge,
    Ranged<WaterPrice> WaterPrice,
    Ranged<CarbonPrice> CarbonPrice,
    bool CarbonPriceInElectricity,
    Ranged<CapacityCost> ConstructionCost,
    Ranged<Fraction> PropertyTax);
