using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Rental;

namespace InfraTco.Data.Presets;

/// <summary>The table of rental prices that comes with the product.</summary>
public static class RentalPrices
{
    /// <summary>Name of the table among the presets.</summary>
    public const string Name = "rental-prices";

    private static readonly Lazy<RentalTable> s_table = new(() => Read(Text, $"built-in {Name}.yaml"));

    /// <summary>The table.</summary>
    public static RentalTable Table => s_table.Value;

    /// <summary>Its file, to be shown or copied.</summary>
    public static string Text => EmbeddedText.Read($"presets/market/{Name}.yaml");

    private static RentalTable Read(string text, string name)
    {
        var map = YamlMap.Parse(text, name);
        map.Expect("tiers", "classes", "scarcityHalfLife", "prices");
        var (tiers, classes) = (map.Map("tiers"), map.Map("classes"));
        return new(
            classes.Keys.ToDictionary(c => c, classes.Ranged<Ratio>, StringComparer.Ordinal),
            Enum.GetValues<RentalTier>().ToDictionary(t => t, t => tiers.Ranged<Ratio>(EnumName.Kebab(t.ToString()))),
            [.. map.List("prices").Select(Quote)],
            map.Ranged<Duration>("scarcityHalfLife"));
    }

    private static RentalQuote Quote(YamlValue value)
    {
        var map = value.Map();
        map.Expect("class", "tier", "date", "headline", "low", "typical", "high", "source", "confidence");
        var date = map.Date("date");
        var typical = map.Number("typical");
        Quantity<ComputePrice> Price(double usd) => Quantity<ComputePrice>.Of(usd, "USD/GPU-h");
        var from = new Provenance(map.Text("source"), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), map.Text("confidence")[0]);
        return new(
            map.Text("class"), map.Enum<RentalTier>("tier"), date,
            new(Price(map.NumberOrNull("low") ?? typical), Price(typical), Price(map.NumberOrNull("high") ?? typical), from), map.Flag("headline"));
    }
}
