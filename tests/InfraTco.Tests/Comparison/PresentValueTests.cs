using InfraTco.Comparison;
using InfraTco.Finance;
using InfraTco.Quantities;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class PresentValueTests
{
    private static readonly CandidateResult Fleet = TestScenario.Plain.First();

    /// <summary>
    /// NREL/TP-462-5173, levelised cost of energy, with GPU-hours for kWh: the model's figure is that formula on the ledger's months,
    /// at the monthly rate that compounds to 12 % a year.
    /// </summary>
    [Fact]
    public void Levelised_cost_is_that_of_the_levelised_cost_formula()
    {
        var months = Enumerable.Range(0, Fleet.Ledger.Months).ToArray();
        double Purchases(int month) => CostLine.All.Where(l => l.IsCapital).Sum(l => Fleet.Ledger[month, l.Item]);
        double Bills(int month) => CostLine.All.Where(l => !l.IsCapital).Sum(l => l.Sign * Fleet.Ledger[month, l.Item]);
        Assert.All(months.Skip(1), m => Assert.Equal(0, Purchases(m)));
        var expected = LevelisedCost.PerGpuHour(
            Purchases(0), [.. months.Select(Bills)], [.. months.Select(m => Fleet.Ledger[m, LineItem.Work])], Math.Pow(1.12, 1 / 12.0) - 1);
        Assert.Equal(expected, Fleet.Metrics[Metric.LevelisedUsdPerH100eHour], 10);
    }

    [Fact]
    public void Purchases_fall_at_the_beginning_of_a_month_and_bills_at_its_end()
    {
        var ledger = Fleet.Ledger;
        Assert.Equal(270e6, Discounting.PresentValue(ledger, LineItem.Servers, CashTiming.MonthStart, 0.12), 3);
        var resale = ledger.Sum(LineItem.ItResidual) / Math.Pow(1.12, 5);
        Assert.Equal(resale, Discounting.PresentValue(ledger, LineItem.ItResidual, CashTiming.MonthEnd, 0.12), 3);
    }

    [Fact]
    public void At_a_rate_of_zero_present_value_is_the_sum()
    {
        var free = TestScenario.Plain.WithFinance(f => f with { DiscountRate = TestSystem.Value<AnnualRate>(0, "%/yr") }).First().Metrics;
        Assert.Equal(1, free[Metric.TcoPresentValueUsd] / free[Metric.TcoUsd], 12);
        Assert.Equal(1, free[Metric.LevelisedUsdPerH100eHour] / free[Metric.UsdPerH100eHour], 12);
    }

    [Fact]
    public void Categories_sum_to_the_cost_of_ownership_and_to_its_present_value()
    {
        var categories = Enum.GetValues<CostCategory>();
        Assert.Equal(1, categories.Sum(Fleet.Category) / Fleet.Metrics[Metric.TcoUsd], 12);
        Assert.Equal(1, categories.Sum(c => Fleet.CategoryPresentValue(c, 0.12)) / Fleet.Metrics[Metric.TcoPresentValueUsd], 12);
        Assert.Equal(CostLine.All.Count, CostLine.All.Select(l => l.Item).Distinct().Count());
    }

    [Fact]
    public void Revenue_falls_with_the_trend_of_prices_and_at_every_release()
    {
        var priced = TestScenario.Plain.OnTime().WithMarket(m => m with { ComputePrice = TestSystem.Value<ComputePrice>(3, "USD/GPU-h") }).First();
        var ledger = priced.Ledger;
        double PriceIn(int month) => ledger[month, LineItem.Revenue] / ledger[month, LineItem.Work];
        Assert.Equal(3, PriceIn(0), 12);
        Assert.Equal(3 * 0.8, PriceIn(12), 12);
        // The generation of March 2028 (month 15 is April 2028; the release falls on the last of March, month 14).
        Assert.Equal(3 * Math.Pow(0.8, 13.0 / 12), PriceIn(13), 12);
        Assert.Equal(3 * Math.Pow(0.8, 15.0 / 12) * 0.8, PriceIn(15), 12);
        var f = priced.Metrics;
        Assert.Equal(ledger.Sum(LineItem.Revenue), f[Metric.RevenueUsd], 3);
        Assert.Equal(f[Metric.RevenueUsd] - f[Metric.OpexUsd], f[Metric.MarginUsd], 3);
        var revenue = Discounting.PresentValue(ledger, LineItem.Revenue, CashTiming.MonthEnd, 0.12);
        Assert.Equal(revenue - f[Metric.TcoPresentValueUsd], f[Metric.NpvUsd], 3);
        Assert.False(Fleet.Metrics.ContainsKey(Metric.RevenueUsd));
    }
}
