using InfraTco.Data.Profiles;
using InfraTco.Data.Yaml;

namespace InfraTco.Data.Tests.Profiles;

public class PriceListTests
{
    private const string Euro = "currency: EUR\nusdPerUnit: 1.08\n";

    private static PriceList List(string yaml) => PriceList.Read(YamlMap.Parse(yaml, "prices.yaml"));

    private static void Refused(string yaml, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => ProfileLibrary.Embedded.WithPrices(List(yaml))).Message);

    [Fact]
    public void Prices_are_converted_and_override_those_of_the_profile()
    {
        var library = ProfileLibrary.Embedded.WithPrices(List(Euro + "prices:\n  dgx-h100: { priceNew: 290000, priceUsed: { low: 130000, typical: 150000, high: 170000 } }\n"));
        var system = library.System("dgx-h100");
        Assert.Equal(313_200, system.PriceNew.Base, 6);
        Assert.Equal((140_400.0, 162_000.0, 183_600.0), (Math.Round(system.PriceUsed!.Low.Base), Math.Round(system.PriceUsed.Base), Math.Round(system.PriceUsed.High.Base)));
        Assert.Equal("price list prices.yaml", system.PriceNew.Provenance.Source);
        Assert.NotEqual(ProfileLibrary.Embedded.System("dgx-h100").Hash, system.Hash);
    }

    [Fact]
    public void Prices_that_are_not_listed_stay()
    {
        var library = ProfileLibrary.Embedded.WithPrices(List("currency: USD\nprices:\n  dgx-b200: { priceNew: 450000 }\n"));
        Assert.Equal(ProfileLibrary.Embedded.System("dgx-h100"), library.System("dgx-h100") with { }, SameHash);
        Assert.Equal(450_000, library.System("dgx-b200").PriceNew.Base);
    }

    [Fact]
    public void Unknown_system_is_refused_at_its_place() => Refused(
        Euro + "prices:\n  dgx-h10: { priceNew: 290000 }\n", "prices.yaml:4:12: unknown system 'dgx-h10'; did you mean 'dgx-h100'?");

    [Fact]
    public void Foreign_currency_without_a_rate_is_refused() => Refused(
        "currency: EUR\nprices: {}\n", "prices.yaml:1:1: required field 'usdPerUnit' is missing; add it");

    [Theory]
    [InlineData("0")]
    [InlineData("-1.08")]
    public void Rate_that_is_not_positive_is_refused(string rate) => Refused(
        $"currency: EUR\nusdPerUnit: {rate}\nprices: {{}}\n",
        "prices.yaml:2:13: the exchange rate is not positive; give the US dollars for one unit of the currency");

    [Fact]
    public void Dollar_that_is_not_a_dollar_is_refused() => Refused(
        "currency: USD\nusdPerUnit: 2\nprices: {}\n", "prices.yaml:2:13: a US dollar is worth one US dollar; remove usdPerUnit");

    [Fact]
    public void Negative_price_is_refused() => Refused(
        Euro + "prices:\n  dgx-h100: { priceNew: -1 }\n", "prices.yaml:4:25: prices.dgx-h100.priceNew is negative; a price is at least 0");

    [Fact]
    public void Price_out_of_order_is_refused() => Refused(
        Euro + "prices:\n  dgx-h100: { priceNew: { low: 2, typical: 1 } }\n", "prices.yaml:4:25: prices.dgx-h100.priceNew is out of order; write low <= typical <= high");

    [Fact]
    public void Currency_is_three_capital_letters() => Refused(
        "currency: euro\nusdPerUnit: 1.08\nprices: {}\n", "prices.yaml:1:11: 'euro' is not a currency; write three capital letters such as EUR");

    [Fact]
    public void Price_list_passes_the_check_of_files()
    {
        using var folder = new ProfileFolder();
        Assert.Empty(ProfileLibrary.Check(folder.Add("prices.yaml", Euro + "prices:\n  dgx-h100: { priceNew: 290000 }\n")));
    }

    private static bool SameHash(Hardware.SystemProfile a, Hardware.SystemProfile b) => a.Hash == b.Hash;
}
