namespace InfraTco.Cli.Tests.Commands;

/// <summary>
/// Real weather, price and carbon files through the command line. Expected PUE and WUE: an independent hourly calculation over the same
/// weather years with default parameters, within 0.02 in PUE and 0.15 L/kWh in WUE. Expected means: those published with the files.
/// </summary>
public class ReferenceSiteTests
{
    private static readonly string[] Plants =
        ["air-chiller", "air-chiller-economiser", "wse-tower", "dlc-dry-w32", "dlc-dry-w40", "dlc-adiabatic-w32", "dlc-tower"];

    [SkippableTheory]
    [InlineData("USA_AZ_Phoenix-Sky.Harbor", new[] { 1.269, 1.260, 1.142, 1.162, 1.116, 1.109, 1.087 }, new[] { 0, 0, 1.73, 0, 0, 0.87, 1.65 })]
    [InlineData("SGP_SG_Changi.Intl.AP.486980_TMYx", new[] { 1.292, 1.292, 1.290, 1.154, 1.107, 1.136, 1.105 }, new[] { 0, 0, 1.96, 0, 0, 0.35, 1.65 })]
    [InlineData("USA_VA_Leesburg.Exec", new[] { 1.196, 1.178, 1.145, 1.095, 1.084, 1.088, 1.088 }, new[] { 0, 0, 1.74, 0, 0, 0.13, 1.65 })]
    [InlineData("USA_IL_Chicago.OHare", new[] { 1.186, 1.167, 1.138, 1.090, 1.082, 1.086, 1.086 }, new[] { 0, 0, 1.73, 0, 0, 0.08, 1.65 })]
    public void Weather_files_give_the_reference_pue_and_wue(string weather, double[] pue, double[] wue)
    {
        var file = Reference($"data/weather/{weather}.epw");
        for (var i = 0; i < Plants.Length; i++)
        {
            var site = CommandLine.Good("site", "--weather", file, "--cooling", Plants[i], "--json", "-").Json();
            Assert.Equal(pue[i], site.GetProperty("pue").GetDouble(), 0.02);
            Assert.Equal(wue[i], site.GetProperty("wue").GetDouble(), 0.15);
        }
    }

    // The mean of an hourly price is what a load that never varies pays: at one kilowatt the plant's own swing is all that is left.
    [SkippableTheory]
    [InlineData("US-MIDA-PJM_electricity_prices_2020", 21.85)]
    [InlineData("US-MIDA-PJM_electricity_prices_2021", 42.73)]
    [InlineData("US-MIDA-PJM_electricity_prices_2022", 89.53)]
    [InlineData("US-MIDA-PJM_electricity_prices_2023", 35.78)]
    [InlineData("US-MIDA-PJM_electricity_prices_2024", 36.18)]
    [InlineData("US-TEX-ERCO_electricity_prices_2021", 145.62)]
    [InlineData("US-TEX-ERCO_electricity_prices_2024", 28.09)]
    [InlineData("DE-LU_electricity_prices_2022", 235.31, "EUR=1")]
    [InlineData("DE-LU_electricity_prices_2024", 78.52, "EUR=1")]
    [InlineData("SG_electricity_prices_2024", 162.49, "SGD=1")]
    public void Price_files_cost_about_their_mean_times_the_energy(string prices, double mean, params string[] rate)
    {
        var file = Reference($"data/price/{prices}.csv");
        string[] rates = rate.Length > 0 ? ["--rate", .. rate] : [];
        var site = CommandLine.Good(["site", "--cooling", "dlc-tower", "--prices", file, "--json", "-", .. rates]).Json();
        var paid = site.GetProperty("energyCostUsd").GetDouble() / site.GetProperty("facilityEnergyMwh").GetDouble();
        Assert.Equal(mean, paid, mean * 0.01);
    }

    [SkippableTheory]
    [InlineData("US-MIDA-PJM_2024_hourly", 392)]
    [InlineData("US-TEX-ERCO_2024_hourly", 367)]
    [InlineData("DE-LU_2024_hourly", 332)]
    [InlineData("SG_2024_hourly", 485)]
    public void Carbon_files_emit_about_their_mean_times_the_energy(string carbon, double lifeCycleMean)
    {
        var site = CommandLine.Good("site", "--cooling", "dlc-tower", "--carbon", Reference($"data/carbon/{carbon}.csv"), "--json", "-").Json();
        var emitted = (site.GetProperty("carbonT").GetDouble() + site.GetProperty("carbonUpstreamT").GetDouble()) / site.GetProperty("facilityEnergyMwh").GetDouble();
        Assert.Equal(lifeCycleMean, emitted * 1e3, lifeCycleMean * 0.01);
    }

    [SkippableFact]
    public void Generation_by_fuel_gives_its_mean_intensity()
    {
        var site = CommandLine.Good("site", "--cooling", "dlc-tower", "--carbon", Reference("data/carbon/ERCO_2022_generation_by_fuel_and_avg_ci.csv"), "--json", "-").Json();
        Assert.Equal(347.2, site.GetProperty("carbonT").GetDouble() / site.GetProperty("facilityEnergyMwh").GetDouble() * 1e3, 347.2 * 0.01);
    }

    [SkippableFact]
    public void Hourly_files_of_a_scenario_are_found_beside_it_and_paid()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Reference("data/price/DE-LU_electricity_prices_2024.csv"), folder["p.csv"]);
        File.Copy(Reference("data/carbon/DE-LU_2024_hourly.csv"), folder["c.csv"]);
        var scenario = folder.Write("s.yaml", """
            site:
              preset: frankfurt
              electricity: { hourlyFile: p.csv, escalation: 0 %/yr }
              carbon: { hourlyFile: c.csv }
            systems: [dgx-h100]
            currencies: { EUR: 1.08 }
            """);
        var result = CommandLine.Good("compare", scenario, "--json", "-").Json();
        Assert.Contains(result.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("February 29", StringComparison.Ordinal));
        var system = result.GetProperty("systems")[0];
        var lines = system.GetProperty("lineItems");
        var energyMwh = system.GetProperty("metrics").GetProperty("facilityEnergyMwh").GetProperty("expected").GetDouble();
        var paid = lines.GetProperty("energy").GetProperty("expected").GetDouble() / energyMwh;
        Assert.Equal(78.52 * 1.08, paid, 1.5);
    }

    private static string Reference(string path)
    {
        var file = ReferenceData.Find(path);
        Skip.If(file is null, "reference data absent");
        return file!;
    }
}
