using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>The command <c>site</c>: its JSON, and series of prices against simple sums.</summary>
public class SiteTests
{
    private static readonly string[] Keys = ["pue", "wue", "itEnergyMwh", "facilityEnergyMwh", "waterM3", "carbonT", "energyCostUsd"];

    [Fact]
    public void Year_and_months_have_the_promised_names_and_the_months_sum_to_the_year()
    {
        var site = Site("--cooling", "wse-tower");
        Assert.True(site.GetProperty("peakPue").GetDouble() >= site.GetProperty("pue").GetDouble());
        var months = site.GetProperty("monthly").EnumerateArray().ToList();
        Assert.Equal(12, months.Count);
        Assert.All(Keys, key => Assert.All(months, m => Assert.True(double.IsFinite(m.GetProperty(key).GetDouble()), key)));
        foreach (var key in Keys.Skip(2))
        {
            var year = site.GetProperty(key).GetDouble();
            Assert.Equal(year, months.Sum(m => m.GetProperty(key).GetDouble()), year * 1e-9);
        }
        Assert.Equal(site.GetProperty("pue").GetDouble(), site.GetProperty("facilityEnergyMwh").GetDouble() / site.GetProperty("itEnergyMwh").GetDouble(), 1e-9);
    }

    [Fact]
    public void It_energy_is_power_times_hours() =>
        Assert.Equal(5 * 0.6 * 8760, Site("--it-power", "5 MW", "--load", "60 %").GetProperty("itEnergyMwh").GetDouble(), 1e-6);

    [Fact]
    public void A_flat_hourly_price_costs_what_the_energy_costs_at_it()
    {
        using var folder = new TemporaryFolder();
        var site = Site("--prices", folder.Write("p.csv", HourlyText.Prices(8760, _ => "50")));
        Assert.Equal(50 * site.GetProperty("facilityEnergyMwh").GetDouble(), site.GetProperty("energyCostUsd").GetDouble(), 1);
    }

    [Fact]
    public void Prices_may_be_negative_and_are_converted()
    {
        using var folder = new TemporaryFolder();
        var site = Site("--prices", folder.Write("p.csv", HourlyText.Prices(8760, _ => "-20", "EUR")), "--rate", "EUR=1.5");
        Assert.Equal(-30 * site.GetProperty("facilityEnergyMwh").GetDouble(), site.GetProperty("energyCostUsd").GetDouble(), 1);
    }

    [Theory]
    [InlineData(8736, 2023, "24")]
    [InlineData(8784, 2024, "February 29 dropped")]
    public void Years_of_8736_and_8784_hours_are_brought_to_8760_and_said_so(int hours, int year, string note)
    {
        using var folder = new TemporaryFolder();
        var site = Site("--prices", folder.Write("p.csv", HourlyText.Prices(hours, _ => "40", year: year)));
        Assert.Equal(40 * site.GetProperty("facilityEnergyMwh").GetDouble(), site.GetProperty("energyCostUsd").GetDouble(), 1);
        Assert.Contains(note, string.Join('\n', site.GetProperty("notes").EnumerateArray().Select(n => n.GetString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_carbon_file_without_life_cycle_column_gets_the_upstream_part_of_the_site()
    {
        using var folder = new TemporaryFolder();
        var text = HourlyText.Prices(8760, _ => "500").Replace("Price (USD/MWh)", "avg_CI", StringComparison.Ordinal);
        var site = Site("--carbon", folder.Write("c.csv", text));
        var constant = Site();
        Assert.Equal(0.5 * site.GetProperty("facilityEnergyMwh").GetDouble(), site.GetProperty("carbonT").GetDouble(), 0.01);
        Assert.Equal(constant.GetProperty("carbonUpstreamT").GetDouble(), site.GetProperty("carbonUpstreamT").GetDouble(), 0.01);
        Assert.Contains("no life-cycle column", string.Join('\n', site.GetProperty("notes").EnumerateArray().Select(n => n.GetString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cooling", "wse-towr", "did you mean 'wse-tower'?")]
    [InlineData("--it-power", "0 MW", "1 W to 10 GW")]
    [InlineData("--it-power", "20 GW", "1 W to 10 GW")]
    [InlineData("--it-power", "-1 MW", "negative")]
    [InlineData("--it-power", "10", "has no unit")]
    [InlineData("--load", "0 %", "without load")]
    [InlineData("--load", "150 %", "at most 1")]
    [InlineData("--ups", "none", "double-conversion, eco or legacy")]
    [InlineData("--redundancy", "3n", "n, n-plus-one, two-n or block")]
    [InlineData("--site", "ashbur", "--site ashbur: there is no site 'ashbur'; did you mean 'ashburn'?")]
    [InlineData("--rate", "EUR", "CODE=RATE")]
    [InlineData("--rate", "EUR=nan", "above zero")]
    [InlineData("--rate", "USD=2", "US dollar")]
    public void Bad_options_are_refused(string option, string value, string says) => CommandLine.Refused(says, "site", option, value);

    [Fact]
    public void Liquid_at_a_plant_of_air_is_refused() =>
        CommandLine.Refused("cools with air alone", "site", "--cooling", "adiabatic-air", "--liquid", "50 %");

    private static JsonElement Site(params string[] options) => CommandLine.Good(["site", "--json", "-", .. options]).Json();

    [Theory]
    [InlineData("20 %", 1.25)]
    [InlineData("0 %", 1)]
    public void Itue_and_tue_follow_the_fans_of_the_servers(string fans, double itue)
    {
        var json = CommandLine.Good("site", "--server-fans", fans, "--json", "-").Json();
        Assert.Equal(itue, json.GetProperty("itue").GetDouble(), 1e-12);
        Assert.Equal(itue * json.GetProperty("pue").GetDouble(), json.GetProperty("tue").GetDouble(), 1e-12);
        var july = json.GetProperty("monthly")[6];
        Assert.Equal(itue * july.GetProperty("pue").GetDouble(), july.GetProperty("tue").GetDouble(), 1e-12);
    }

    [Fact]
    public void Fans_that_take_all_power_are_refused() => CommandLine.Refused("--server-fans", "site", "--server-fans", "95 %");
}
