using InfraTco.Comparison;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class HandCalculationTests
{
    private const double Relative = 1e-9;

    private static readonly StudyResult Result = TestScenario.Plain.OnTime().Run();

    public static TheoryData<int> Candidates => [0, 1];

    private static (CandidateResult Model, HandCalculation Hand) At(int candidate) =>
        (Result.Candidates[candidate], candidate == 0 ? HandCalculation.Old : HandCalculation.Fast);

    private static void Same(double expected, double actual) => Assert.InRange(actual / expected, 1 - Relative, 1 + Relative);

    [Theory]
    [MemberData(nameof(Candidates))]
    public void The_fleet_is_the_floor_of_capacity_over_provisioned_power(int candidate)
    {
        var (model, hand) = At(candidate);
        Assert.Equal(hand.Count, model.Design.Count);
        Assert.Equal(hand.Count * 8, model.Design.Gpus);
        Assert.Equal(hand.Count / 4, model.Design.Racks);
        Assert.Equal(0, model.Design.StrandedPowerKw, 6);
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Power_and_energy_are_those_of_the_hand(int candidate)
    {
        var (model, hand) = At(candidate);
        var f = model.Metrics;
        Same(hand.ChipsKw * HandCalculation.Hours, model.Ledger.Sum(LineItem.AcceleratorEnergy));
        Same(0.12 * hand.SystemsKw * HandCalculation.Hours, model.Ledger.Sum(LineItem.ServerFanEnergy));
        Same((0.88 * hand.SystemsKw - hand.ChipsKw) * HandCalculation.Hours, model.Ledger.Sum(LineItem.HostEnergy));
        Same(hand.NetworkKw * HandCalculation.Hours, model.Ledger.Sum(LineItem.NetworkEnergy));
        Same(hand.ItKw, f[Metric.ItPowerKw]);
        Same(1.2 * hand.ItKw, f[Metric.FacilityPowerKw]);
        Same(1.3 * hand.PeakItKw, f[Metric.PeakFacilityPowerKw]);
        Same(hand.ItKwh / 1e3, f[Metric.ItEnergyMwh]);
        Same(hand.MeterKwh / 1e3, f[Metric.FacilityEnergyMwh]);
        Same(1.2, f[Metric.Pue]);
        Same(hand.ItKw / (hand.ItKw - 0.12 * hand.SystemsKw), f[Metric.Itue]);
        Same(1.2 * hand.ItKw / (hand.ItKw - 0.12 * hand.SystemsKw), f[Metric.Tue]);
        Same(1.04 * hand.ItKw, f[Metric.CoolingLoadKw]);
        Same(0.26 * hand.ItKw, f[Metric.LiquidCoolingLoadKw]);
        // One ton of refrigeration is 12,000 BTU/h, an International Table BTU 1055.05585262 J.
        Assert.Equal(1.04 * hand.ItKw / (12_000 * 1055.05585262 / 3600 / 1e3), f[Metric.CoolingLoadTons], 3);
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Water_and_carbon_are_those_of_the_hand(int candidate)
    {
        var (model, hand) = At(candidate);
        var f = model.Metrics;
        Same(0.5e-3 * hand.ItKwh, f[Metric.WaterM3]);
        Same(0.4e-3 * hand.ItKwh, f[Metric.WaterConsumptionM3]);
        Same(1.5e-3 * hand.MeterKwh, f[Metric.GridWaterM3]);
        Same(0.5, f[Metric.WueLPerKwh]);
        Same(0.5 + 1.2 * 1.5, f[Metric.WueSourceLPerKwh]);
        Same(hand.CarbonT, f[Metric.CarbonOperationalT]);
        Same(hand.CarbonT, f[Metric.CarbonLocationT]);
        Same(hand.CarbonT, f[Metric.CarbonMarketT]);
        Same(hand.UpstreamT, f[Metric.CarbonUpstreamT]);
        Same(hand.EmbodiedT, f[Metric.CarbonEmbodiedT]);
        Same(hand.CarbonT * 1e3 / hand.ItKwh, f[Metric.CueKgPerKwh]);
        Same((hand.CarbonT + hand.EmbodiedT) * 1e3 / hand.Work, f[Metric.KgCo2ePerH100eHour]);
        Same((hand.CarbonT + hand.EmbodiedT + hand.UpstreamT) * 1e3 / hand.Work, f[Metric.KgCo2eLifeCyclePerH100eHour]);
        Same(0.5 * hand.ItKwh / hand.Work, f[Metric.LitresPerH100eHour]);
        Same(hand.MeterKwh / hand.Work, f[Metric.KwhPerH100eHour]);
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Every_line_of_cost_is_that_of_the_hand(int candidate)
    {
        var (model, hand) = At(candidate);
        var expected = new Dictionary<LineItem, double>
        {
            [LineItem.Servers] = hand.Servers,
            [LineItem.Network] = hand.Network,
            [LineItem.Storage] = hand.Storage,
            [LineItem.Installation] = hand.Installation,
            [LineItem.Building] = HandCalculation.Building,
            [LineItem.Energy] = hand.Energy,
            [LineItem.Water] = hand.Water,
            [LineItem.Carbon] = hand.CarbonCost,
            [LineItem.Staff] = HandCalculation.Staff,
            [LineItem.FacilityMaintenance] = HandCalculation.FacilityMaintenance,
            [LineItem.ItMaintenance] = hand.ItMaintenance,
            [LineItem.Repairs] = hand.Repairs,
            [LineItem.Software] = hand.Software,
            [LineItem.Insurance] = hand.Insurance,
            [LineItem.PropertyTax] = hand.PropertyTax,
            [LineItem.ItResidual] = hand.Resale,
            [LineItem.BuildingResidual] = HandCalculation.BuildingLeft,
            [LineItem.Replacements] = hand.Replaced,
        };
        foreach (var (item, usd) in expected)
            Assert.True(Math.Abs(model.Ledger.Sum(item) / usd - 1) <= Relative, $"{item}: {model.Ledger.Sum(item)} against {usd}");
        Assert.Equal(0, model.Ledger.Sum(LineItem.Demand));
        Assert.Equal(0, model.Ledger.Sum(LineItem.Colocation));
        Assert.Empty(CostLine.All.Select(l => l.Item).Except([.. expected.Keys, LineItem.Demand, LineItem.Colocation]));
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Totals_and_unit_costs_are_those_of_the_hand(int candidate)
    {
        var (model, hand) = At(candidate);
        var f = model.Metrics;
        Same(hand.Capex, f[Metric.CapexUsd]);
        Same(hand.Opex, f[Metric.OpexUsd]);
        Same(hand.Resale, f[Metric.ResidualValueUsd]);
        Same(HandCalculation.BuildingLeft, f[Metric.BuildingResidualUsd]);
        Same(hand.Tco, f[Metric.TcoUsd]);
        Same(hand.Work, f[Metric.WorkH100eHours]);
        Same(hand.Work / hand.RelativeThroughput, f[Metric.UtilisedGpuHours]);
        Same(hand.Count * 8 * HandCalculation.Hours, f[Metric.InstalledGpuHours]);
        Same(hand.Tco * hand.RelativeThroughput / hand.Work, f[Metric.UsdPerGpuHour]);
        Same(hand.Tco / (hand.Count * 8 * HandCalculation.Hours), f[Metric.UsdPerInstalledGpuHour]);
        Same(hand.Tco / hand.Work, f[Metric.UsdPerH100eHour]);
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Depreciation_is_straight_line_on_the_books_and_macrs_for_tax(int candidate)
    {
        var (model, hand) = At(candidate);
        // 40 % bonus, then IRS Publication 946 table A-1, 5-year property.
        double[] macrs = [0.4 + 0.6 * 0.2, 0.6 * 0.32, 0.6 * 0.192, 0.6 * 0.1152, 0.6 * 0.1152];
        Assert.Equal(5, model.Depreciation.Count);
        foreach (var year in model.Depreciation)
        {
            Same(hand.ItSpent / 6, year.DepreciationUsd);
            Same(hand.ItSpent * (1 - year.Year / 6.0), year.BookValueUsd);
            Same(hand.ItSpent * macrs[year.Year - 1], year.MacrsUsd);
        }
        Same(hand.Market, model.Depreciation[^1].MarketValueUsd);
    }
}
