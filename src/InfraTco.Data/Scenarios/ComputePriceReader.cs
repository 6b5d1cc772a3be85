using System.Globalization;
using InfraTco.Data.Presets;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Rental;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads the price of compute: a price, or a class and a tier of the table of rental prices.</summary>
internal static class ComputePriceReader
{
    /// <summary>The class of each fleet's own hardware, priced by its profile.</summary>
    public const string Own = "own";

    /// <summary>The market with its price of compute, where one is given.</summary>
    /// <param name="map">The section.</param>
    /// <param name="market">All else of it.</param>
    /// <param name="start">When the price holds.</param>
    public static MarketScenario Read(YamlMap map, MarketScenario market, DateOnly start)
    {
        if (map.Find("computePrice") is not { } value)
            return market;
        if (!value.IsMap || !value.Map().Has("class"))
            return market with { ComputePrice = value.Ranged<ComputePrice>() };
        var rented = value.Map();
        rented.Expect("class", "tier");
        return rented.Text("class") == Own
            ? market with { Rental = new(Tier(rented), RentalPrices.Table.TierFactors[Tier(rented)]) }
            : market with { ComputePrice = Rented(rented, market, start) };
    }

    private static RentalTier Tier(YamlMap map) => map.Enum<RentalTier>("tier");

    private static Ranged<ComputePrice> Rented(YamlMap map, MarketScenario market, DateOnly start)
    {
        var (name, tier) = (map.Text("class"), Tier(map));
        var table = RentalPrices.Table;
        if (!table.Throughput.ContainsKey(name) || table.For(name, tier, start) is not { } quote)
            throw map.Error("class", $"there is no class '{name}'", ScenarioFile.Remedy(name, [Own, .. table.Throughput.Keys]));
        var price = table.At(quote, tier, market, start);
        var origin = quote.Price.Provenance;
        var told = string.Create(CultureInfo.InvariantCulture, $"{name}, {EnumName.Kebab(tier.ToString())}, per H100-equivalent hour, carried to {start:yyyy-MM-dd} from {quote.Price.Base} USD ({EnumName.Kebab(quote.Tier.ToString())}): {origin.Source}");
        return price with { Provenance = origin with { Source = told } };
    }
}
