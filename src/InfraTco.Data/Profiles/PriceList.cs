using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Data.Profiles;

/// <summary>
/// Prices of systems in a currency, which override those of the profiles:
/// <code>
/// currency: EUR
/// usdPerUnit: 1.08
/// source: framework contract
/// date: 2026-09
/// prices:
///   dgx-h100: { priceNew: 290000, priceUsed: { low: 130000, typical: 150000, high: 170000 } }
/// </code>
/// </summary>
public sealed class PriceList
{
    private readonly Dictionary<string, (YamlValue Place, Ranged<Money>? New, Ranged<Money>? Used)> prices = new(StringComparer.Ordinal);
    private readonly string hash;

    private PriceList(YamlMap map)
    {
        hash = map.Hash;
        map.Expect("currency", "usdPerUnit", "source", "date", "prices");
        Currency = ReadCurrency(map);
        UsdPerUnit = ReadRate(map);
        var provenance = new Provenance(map.TextOrNull("source") ?? $"price list {Path.GetFileName(map.File)}",
            map.TextOrNull("date") is not null ? map.Date("date").ToString("O", System.Globalization.CultureInfo.InvariantCulture) : "", 'B');
        var list = map.Map("prices");
        foreach (var id in list.Keys)
        {
            var entry = list.Map(id);
            entry.Expect("priceNew", "priceUsed");
            prices.Add(id, (list[id], ReadPrice(entry, "priceNew", provenance), ReadPrice(entry, "priceUsed", provenance)));
        }
    }

    /// <summary>Currency of the list: three letters, ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>US dollars for one unit of the currency.</summary>
    public double UsdPerUnit { get; }

    /// <summary>Reads a price list.</summary>
    /// <param name="path">Path of the YAML file.</param>
    /// <exception cref="InputException">The file is not a price list.</exception>
    public static PriceList Read(string path) => new(YamlMap.Read(path));

    /// <summary>Reads a price list.</summary>
    /// <param name="map">The document.</param>
    /// <exception cref="InputException">The document is not a price list.</exception>
    public static PriceList Read(YamlMap map) => new(map);

    internal static bool IsPriceList(YamlMap map) => map.Has("currency") || map.Has("prices");

    /// <exception cref="InputException">The list names a system that is not among <paramref name="known"/>.</exception>
    internal void CheckSystems(IReadOnlyList<string> known)
    {
        foreach (var (id, entry) in prices)
        {
            if (known.Contains(id, StringComparer.Ordinal))
                continue;
            var remedy = Suggestion.Closest(id, known) is { } closest ? $"did you mean '{closest}'?" : $"known are {string.Join(", ", known)}";
            throw entry.Place.Error($"unknown system '{Refusal.Shown(id)}'", remedy);
        }
    }

    /// <summary>The profile with its prices of this list; the hash then covers the list too.</summary>
    internal SystemProfile Apply(SystemProfile profile)
    {
        if (!prices.TryGetValue(profile.Id, out var entry))
            return profile;
        return profile with
        {
            PriceNew = entry.New ?? profile.PriceNew,
            PriceUsed = entry.Used ?? profile.PriceUsed,
            Hash = ProfileLibrary.Sha256(profile.Hash + hash),
        };
    }

    private static string ReadCurrency(YamlMap map)
    {
        var currency = map.Text("currency");
        return currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
            ? currency
            : throw map.Error("currency", $"'{Refusal.Shown(currency)}' is not a currency", "write three capital letters such as EUR");
    }

    private double ReadRate(YamlMap map)
    {
        if (map.NumberOrNull("usdPerUnit") is not { } rate)
            return Currency == "USD" ? 1 : map["usdPerUnit"].Number();
        if (rate <= 0)
            throw map.Error("usdPerUnit", "the exchange rate is not positive", "give the US dollars for one unit of the currency");
        return Currency != "USD" || rate == 1 ? rate : throw map.Error("usdPerUnit", "a US dollar is worth one US dollar", "remove usdPerUnit");
    }

    private Ranged<Money>? ReadPrice(YamlMap entry, string field, Provenance provenance)
    {
        if (entry.Find(field) is not { } value)
            return null;
        if (!value.IsMap)
        {
            var price = Price(value);
            return new(price, price, price, provenance);
        }
        var map = value.Map();
        map.Expect("low", "typical", "high");
        var typical = Price(map["typical"]);
        var low = map.Find("low") is { } l ? Price(l) : typical;
        var high = map.Find("high") is { } h ? Price(h) : typical;
        return low <= typical && typical <= high
            ? new(low, typical, high, provenance)
            : throw value.Error($"{map.Path} is out of order", "write low <= typical <= high");
    }

    private Quantity<Money> Price(YamlValue value)
    {
        var number = value.Number();
        return number >= 0 ? new Quantity<Money>(number * UsdPerUnit) : throw value.Error($"{value.Path} is negative", "a price is at least 0");
    }
}
