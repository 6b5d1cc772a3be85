using System.Globalization;
using InfraTco.Data.Sites;
using InfraTco.Sites;

namespace InfraTco.Cli.Output;

/// <summary>A site study as tables.</summary>
internal static class SitePage
{
    private static readonly (SiteQuantity Quantity, string Label)[] Parts =
    [
        (SiteQuantity.ElectricalLoss, "Electrical loss"),
        (SiteQuantity.ChillerEnergy, "Chillers"),
        (SiteQuantity.AirFanEnergy, "Air handlers"),
        (SiteQuantity.PumpEnergy, "Pumps and CDUs"),
        (SiteQuantity.HeatRejectionFanEnergy, "Towers and dry coolers"),
        (SiteQuantity.LightingEnergy, "Lighting"),
    ];

    public static void Write(Page page, SiteStudy study)
    {
        var year = study.Result.Annual;
        page.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{study.Name}: {study.Request.ItPowerKw / 1e3:0.###} MW of IT power at {study.Result.Load * 100:0.#} % load"));
        foreach (var sentence in study.Report)
            page.Text("Note: " + sentence);
        page.Heading("Year");
        page.Table(["Figure", "Value"],
        [
            ["PUE, year", Figures.Number(year.Pue, 3)],
            ["PUE, peak hour", Figures.Number(study.Result.PeakPue, 3)],
            ["ITUE", Figures.Number(SiteTotals.Itue(study.ServerFanShare), 3)],
            ["TUE", Figures.Number(year.Tue(study.ServerFanShare), 3)],
            ["WUE on site, L/kWh", Figures.Number(year.Wue, 2)],
            ["WUE with grid water, L/kWh", Figures.Number(year.WueSource(study.Site.Water.Grid.Base), 2)],
            ["CUE, kg/kWh", Figures.Number(year.Cue, 3)],
            ["Facility power, mean, kW", Figures.Number(year.FacilityEnergyKwh / ModelYear.Hours, 0)],
            ["Facility power, p99.6 hour, kW", Figures.Number(study.Result.PeakFacilityKw, 0)],
            ["IT energy, MWh", Figures.Number(year.ItEnergyKwh / 1e3, 0)],
            ["Facility energy, MWh", Figures.Number(year.FacilityEnergyKwh / 1e3, 0)],
            ["Water drawn on site, m3", Figures.Number(year[SiteQuantity.WaterWithdrawal], 0)],
            ["Carbon, scope 2 location-based, t CO2e", Figures.Number(year[SiteQuantity.CarbonDirect] / 1e3, 0)],
            ["Energy cost, kUSD", Figures.Number(year[SiteQuantity.EnergyCost] / 1e3, 0)],
            ["Energy price paid, mean, USD/MWh", Figures.Number(year[SiteQuantity.EnergyCost] / (year.FacilityEnergyKwh / 1e3), 2)],
            ["Hours without chiller", Figures.Number(year.FullFreeCoolingHours, 0)],
        ]);
        page.Heading("Where the overhead goes");
        page.Table(["Part", "MWh", "Share of IT energy"], Parts.Select(p => (IReadOnlyList<string>)
            [p.Label, Figures.Number(year[p.Quantity] / 1e3, 0), Figures.Percent(year[p.Quantity] / year.ItEnergyKwh)]));
        page.Heading("Months");
        page.Table(["Month", "PUE", "WUE, L/kWh", "Facility, MWh", "Peak, kW", "Water, m3", "Carbon, t CO2e", "Energy cost, kUSD"], study.Result.Monthly.Select((m, i) => (IReadOnlyList<string>)
            [
                CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(i + 1), Figures.Number(m.Pue, 3), Figures.Number(m.Wue, 2),
                Figures.Number(m.FacilityEnergyKwh / 1e3, 0), Figures.Number(m.PeakFacilityKw, 0), Figures.Number(m[SiteQuantity.WaterWithdrawal], 0),
                Figures.Number(m[SiteQuantity.CarbonDirect] / 1e3, 0), Figures.Number(m[SiteQuantity.EnergyCost] / 1e3, 1),
            ]));
    }
}
