using InfraTco.Comparison;
using InfraTco.Finance;
using InfraTco.Obsolescence;
using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Data.Tests.Refresh;

/// <summary>What each rule does in the expected case, reckoned from the ledgers.</summary>
public class RefreshRuleChoiceTests
{
    private static readonly RefreshResult Example = RefreshExample.RunWith(new() { Paths = 512 }, "years=6", "refresh.challengers=[dgx-b200]", "refresh.everyYears=[1, 4, 6, 20]");

    private static Ledger Keep => Example.Input.Incumbent.Ledger;

    [Theory]
    [InlineData("every-1-years", 0)]
    [InlineData("every-4-years", 18)]
    [InlineData("every-6-years", 42)]
    [InlineData("every-20-years", -1)]
    public void At_an_age_counts_from_when_the_fleet_was_new(string rule, int month) => Assert.Equal(month, Month(rule));

    [Fact]
    public void At_economic_life_is_that_of_the_incumbent() =>
        Assert.Equal(12 * Example.Input.Incumbent.Metrics[Metric.EconomicLifeYears], Month("economic-life"));

    [Fact]
    public void Below_cash_cost_comes_after_the_first_month_below_the_shutdown_price()
    {
        var below = Enumerable.Range(0, Keep.Months).First(m => Keep[m, LineItem.Revenue] / Keep[m, LineItem.UtilisedGpuHours] < ShutdownPrice(m));
        Assert.Equal(below + 1, Month("cash-cost"));
    }

    [Fact]
    public void By_margin_comes_when_the_gain_at_limited_power_is_above_zero()
    {
        for (var month = 1; month < 60; month++)
            Assert.True(Math.Sign(MarginGain(month)) == Math.Sign(Gain(month)), $"month {month}: {MarginGain(month)}");

        static double Gain(int month) => Month("margin") is var first && first >= 0 && month >= first ? MarginGain(month) : -1;
    }

    [Fact]
    public void At_the_planned_date_is_the_best_of_the_expected_case() =>
        Assert.Equal(Example.Expected.Best, Example.Sequences[Index("planned-date")].First);

    private static double ShutdownPrice(int month)
    {
        var hours = Keep[month, LineItem.UtilisedGpuHours] / Keep[month, LineItem.InstalledGpuHours];
        var plan = Example.Input.Incumbent.Plan;
        LineItem[] avoided = [LineItem.Energy, LineItem.Demand, LineItem.Water, LineItem.Carbon, LineItem.Repairs, LineItem.ItMaintenance, LineItem.Software];
        return Replacement.CashShutdownPrice(0, 1, 0, avoided.Sum(i => Keep[month, i]) / (plan[month, PlanColumn.Gpus] * plan[month, PlanColumn.Hours]), hours);
    }

    private static double MarginGain(int month)
    {
        var (challenger, run) = (Example.Input.Challengers[0], Example.Input.Challengers[0].Candidate.Ledger);
        var (table, scenario) = (challenger.Tables[month], Example.Input.Scenario);
        var before = month - 1;
        var variable = new[] { LineItem.Energy, LineItem.Demand, LineItem.Water, LineItem.Carbon }.Sum(i => run[before, i]);
        var runMargin = (run[before, LineItem.Revenue] - variable - table.Fixed[1] - table.Repairs[1]) / FacilityMwh(run, before);
        var keepMargin = (Keep[before, LineItem.Revenue] - CostLine.All.Where(l => l.IsOperating).Sum(l => Keep[before, l.Item])) / FacilityMwh(Keep, before);
        var life = challenger.Candidate.Metrics[Metric.EconomicLifeYears];
        var sale = Resale.Factor(scenario.Market.Sale);
        var left = new AssetValue(0.19, 0.80, 1.5, 0.05).AtMeanReleases(table.Servers, life) * sale;
        LineItem[] avoided = [LineItem.Energy, LineItem.Demand, LineItem.Water, LineItem.Carbon, LineItem.Repairs, LineItem.ItMaintenance, LineItem.Software];
        var forgone = Keep[before, LineItem.Revenue] - avoided.Sum(i => Keep[before, i]); // one month of standstill
        var outlay = EconomicLife.EquivalentAnnualCost(table.Servers, life, left, 0, 0.12)
            + (table.Other + table.Switching + forgone - Keep[before, LineItem.AssetValue] * sale) * TimeValue.CapitalRecoveryFactor(0.12, life);
        return Replacement.GainAtLimitedPower(runMargin, keepMargin, 12 * FacilityMwh(Keep, before), outlay);
    }

    private static double FacilityMwh(Ledger ledger, int month)
    {
        LineItem[] parts =
        [
            LineItem.AcceleratorEnergy, LineItem.HostEnergy, LineItem.ServerFanEnergy, LineItem.NetworkEnergy, LineItem.ElectricalLoss, LineItem.ChillerEnergy,
            LineItem.AirFanEnergy, LineItem.PumpEnergy, LineItem.HeatRejectionEnergy, LineItem.LightingEnergy,
        ];
        return parts.Sum(p => ledger[month, p]) / 1e3;
    }

    private static int Index(string rule) => Example.Rules.ToList().FindIndex(r => r.Id == rule);

    private static int Month(string rule) => Example.Sequences[Index(rule)].First is { IsNever: false } choice ? Example.Input.Month(choice.Date) : -1;
}
