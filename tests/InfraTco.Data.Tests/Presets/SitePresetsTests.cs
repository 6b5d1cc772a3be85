using InfraTco.Climate;
using InfraTco.Data.Presets;

namespace InfraTco.Data.Tests.Presets;

public class SitePresetsTests
{
    public static TheoryData<string> Names => [.. SitePresets.Names];

    [Fact]
    public void Twelve_sites_come_with_the_product() =>
        Assert.Equal(
            ["ashburn", "chicago", "dallas", "dublin", "frankfurt", "mumbai", "phoenix", "quincy", "sao-paulo", "singapore", "stockholm", "tokyo"],
            SitePresets.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_has_a_source(string name)
    {
        var site = SitePresets.Load(name);
        Assert.NotEmpty(site.ClimateProvenance.Source);
        Assert.All(
            new[]
            {
                site.Grid.DirectIntensity2023.Provenance, site.Grid.DirectIntensity2024.Provenance, site.Grid.DirectIntensity2025.Provenance,
                site.Grid.LifeCycleIntensity.Provenance, site.Grid.Trend.Provenance, site.Grid.Floor.Provenance, site.Grid.TransmissionLoss.Provenance,
                site.Grid.Water.None.Provenance, site.Grid.Water.Operational.Provenance, site.Grid.Water.Full.Provenance,
                site.Market.ElectricityPrice.Provenance, site.Market.DemandCharge.Provenance, site.Market.WaterPrice.Provenance,
                site.Market.CarbonPrice.Provenance, site.Market.ConstructionCost.Provenance, site.Market.PropertyTax.Provenance,
            },
            p => Assert.True(p.Source.Length > 0 && p.Date.Length >= 4));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Grid_figures_hang_together(string name)
    {
        var grid = SitePresets.Load(name).Grid;
        Assert.True(grid.LifeCycleIntensity.Base >= grid.DirectIntensity2024.Base, "life cycle holds direct");
        Assert.True(grid.Floor.Base <= grid.DirectIntensity2025.Base, "the floor is below today");
        Assert.True(grid.Water.None.Base <= grid.Water.Operational.Base && grid.Water.Operational.Base <= grid.Water.Full.Base, "hydro adds water");
        Assert.True(grid.ResidualMix is null || grid.ResidualMix.Base >= grid.DirectIntensity2024.Base, "what certificates leave is dirtier");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_expanded_year_has_the_normals_of_its_site(string name)
    {
        var site = SitePresets.Load(name);
        var year = site.Climate.Expand();
        Assert.Equal(8760, year.DryBulb.Length);
        Assert.All(year.RelativeHumidity, h => Assert.InRange(h, 0, 1));
        var back = ClimateNormals.FromYear(year);
        for (var m = 0; m < 12; m++)
        {
            Assert.Equal(site.Climate.Months[m].MeanDryBulb, back.Months[m].MeanDryBulb, 9);
            Assert.Equal(site.Climate.Months[m].MeanDewPoint, back.Months[m].MeanDewPoint, 6);
            Assert.Equal(site.Climate.Months[m].DryBulbDeviation, back.Months[m].DryBulbDeviation, 9);
        }
    }

    [Fact]
    public void A_carbon_price_inside_the_power_price_is_marked_where_the_emissions_trade_is()
    {
        Assert.True(SitePresets.Load("frankfurt").Market.CarbonPriceInElectricity);
        Assert.False(SitePresets.Load("ashburn").Market.CarbonPriceInElectricity);
    }

    [Fact]
    public void A_southern_site_has_its_winter_in_july()
    {
        var months = SitePresets.Load("sao-paulo").Climate.Months;
        Assert.True(months[6].MeanDryBulb < months[0].MeanDryBulb);
    }

    [Fact]
    public void Published_figures_arrive_unchanged()
    {
        // EPA eGRID2023 rev2, table 1: SRVC 270.5 kg CO2e/MWh.
        Assert.Equal(270.5, SitePresets.Load("ashburn").Grid.DirectIntensity2023.Typical.In("gCO2e/kWh"), 9);
        // EIA Electric Power Annual 2023: Texas industrial 6.60 c/kWh.
        Assert.Equal(0.066, SitePresets.Load("dallas").Market.ElectricityPrice.Base, 12);
        // Turner & Townsend 2025-26: Tokyo 15.2 USD/W.
        Assert.Equal(15.2, SitePresets.Load("tokyo").Market.ConstructionCost.Typical.In("MUSD/MW"), 9);
    }

    [Fact]
    public void An_unknown_site_is_refused_with_the_closest() =>
        Assert.Contains("'ashburn'", Assert.Throws<ArgumentException>(() => SitePresets.Load("asburn")).Message, StringComparison.Ordinal);

    [Fact]
    public void Letter_case_does_not_matter() => Assert.Equal("tokyo", SitePresets.Load("Tokyo").Id);

    [Theory]
    [InlineData("latitudeDegrees: 39.04", "latitudeDegrees: 97", "out of range")]
    [InlineData("country: US", "county: US", "unknown field 'county'")]
    [InlineData("elevation: 119 m", "elevation: 119 kW", "unit of power")]
    [InlineData("meanDewPointDegC: [-6.1,", "meanDewPointDegC: [16.1,", "dew point is above")]
    [InlineData("meanDailyRangeK: [7.4, ", "meanDailyRangeK: [", "has 11 values")]
    [InlineData("confidence: A\n", "confidence: sure\n", "not a confidence")]
    [InlineData("correlation: [0.93,", "correlation: [1.93,", "out of range")]
    public void A_wrong_site_is_refused_with_its_place(string right, string wrong, string problem)
    {
        var text = SitePresets.Text("ashburn");
        Assert.Contains(right, text, StringComparison.Ordinal);
        var e = Assert.Throws<InputException>(() => SitePresetReader.Read("mine", text.Replace(right, wrong, StringComparison.Ordinal), "mine.yaml"));
        Assert.True(e.Line > 0);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }
}
