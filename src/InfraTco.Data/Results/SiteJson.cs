using System.Text.Json;
using InfraTco.Cooling;
using InfraTco.Data.Sites;
using InfraTco.Sites;

namespace InfraTco.Data.Results;

/// <summary>A site study as JSON.</summary>
public static class SiteJson
{
    private static readonly (SiteQuantity Quantity, string Key)[] Parts =
    [
        (SiteQuantity.ElectricalLoss, "electricalLossMwh"),
        (SiteQuantity.ChillerEnergy, "chillerMwh"),
        (SiteQuantity.AirFanEnergy, "airFanMwh"),
        (SiteQuantity.PumpEnergy, "pumpMwh"),
        (SiteQuantity.HeatRejectionFanEnergy, "heatRejectionFanMwh"),
        (SiteQuantity.LightingEnergy, "lightingMwh"),
        (SiteQuantity.CoolingLoad, "coolingLoadMwhThermal"),
        (SiteQuantity.LiquidCoolingLoad, "liquidCoolingLoadMwhThermal"),
    ];

    /// <summary>The text.</summary>
    public static string Write(SiteStudy study) => JsonDocumentText.Of(json =>
    {
        json.WriteString("site", study.Name);
        json.WriteString("cooling", CoolingKinds.Format(study.Request.Cooling));
        json.WriteNumber("itPowerKw", study.Request.ItPowerKw);
        json.WriteNumber("load", study.Result.Load);
        Totals(json, study, study.Result.Annual);
        json.WriteNumber("peakPue", study.Result.PeakPue);
        json.WriteNumber("peakFacilityPowerKw", study.Result.PeakFacilityKw);
        json.WriteStartArray("monthly");
        for (var month = 0; month < study.Result.Monthly.Count; month++)
        {
            json.WriteStartObject();
            json.WriteNumber("month", month + 1);
            Totals(json, study, study.Result.Monthly[month]);
            json.WriteNumber("peakFacilityPowerKw", study.Result.Monthly[month].PeakFacilityKw);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var sentence in study.Report)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    });

    private static void Totals(Utf8JsonWriter json, SiteStudy study, SiteTotals totals)
    {
        json.WriteNumber("pue", totals.Pue);
        json.WriteNumber("itue", SiteTotals.Itue(study.ServerFanShare));
        json.WriteNumber("tue", totals.Tue(study.ServerFanShare));
        json.WriteNumber("wue", totals.Wue);
        json.WriteNumber("wueConsumption", totals.WueConsumption);
        json.WriteNumber("wueSource", totals.WueSource(study.Site.Water.Grid.Base));
        json.WriteNumber("cueKgPerKwh", totals.Cue);
        json.WriteNumber("itEnergyMwh", totals.ItEnergyKwh / 1e3);
        json.WriteNumber("facilityEnergyMwh", totals.FacilityEnergyKwh / 1e3);
        foreach (var (quantity, key) in Parts)
            json.WriteNumber(key, totals[quantity] / 1e3);
        json.WriteNumber("waterM3", totals[SiteQuantity.WaterWithdrawal]);
        json.WriteNumber("waterConsumptionM3", totals[SiteQuantity.WaterConsumption]);
        json.WriteNumber("carbonT", totals[SiteQuantity.CarbonDirect] / 1e3);
        json.WriteNumber("carbonUpstreamT", totals[SiteQuantity.CarbonUpstream] / 1e3);
        json.WriteNumber("energyCostUsd", totals[SiteQuantity.EnergyCost]);
        json.WriteNumber("fullFreeCoolingHours", totals.FullFreeCoolingHours);
    }
}
