using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Data.Profiles;
using InfraTco.Data.Sites;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Refresh;
using InfraTco.Simulation;

namespace InfraTco.Data.Tests.Refresh;

/// <summary>The value of a switch in the expected case against other ways to reckon it.</summary>
public class SwitchValueTests
{
    private const double Rate = 0.12;

    [Fact]
    public void A_switch_at_the_start_is_worth_the_difference_of_net_present_values()
    {
        var input = RefreshExample.Input("refresh.challengers=[{ system: dgx-b200, downtime: 0, switchingCost: 0 USD/kW }]");
        var expected = new ExpectedRefresh(input);
        double Npv(int candidate) => input.Study.Candidates[candidate].Metrics[Metric.NpvUsd];

        // Keeping the owned fleet costs the resale value forgone, which is what the switch receives.
        Assert.Equal(Npv(1) - Npv(0), expected.Figure(0, 0, 0), 1e-9 * input.Incumbent.Metrics[Metric.TcoUsd]);
    }

    [Theory]
    [InlineData(1, 0, "steady")]
    [InlineData(13, 2, "steady")]
    [InlineData(40, 6, "steady")]
    [InlineData(13, 2, "moving")]
    [InlineData(40, 0, "moving")]
    public void A_switch_is_worth_two_ledgers_put_together(int month, int downtime, string demand)
    {
        var input = RefreshExample.Input(
            $"refresh.challengers=[{{ system: dgx-b200, downtime: {downtime}, switchingCost: 100 USD/kW }}]", "site.building.propertyTax=2 %",
            $"market.demand.model={demand}", "market.demand.rebound=1.2");
        var (keep, bought) = (input.Incumbent.Ledger, Bought(input, month, downtime));
        // Costs of work rise once a year.
        var switching = 100 * 10_000 * Math.Pow(1.02, month / 12);
        var sale = keep[month - 1, LineItem.AssetValue] * Resale.Factor(input.Scenario.Market.Sale);
        var switched = Flows(keep, 0, month) + (sale - switching - Capital(bought, month)) * Discounting.Factor(Rate, month)
            + Flows(bought, month, 60) + Left(bought);

        var gain = new ExpectedRefresh(input).Figure(month, 0, 0);

        Assert.Equal(switched - Flows(keep, 0, 60) - Left(keep), gain, 1e-9 * input.Incumbent.Metrics[Metric.TcoUsd]);
    }

    /// <summary>The same used units cost what those in place fetch: only what stands around them is left to pay for.</summary>
    [Theory]
    [InlineData("steady", 1, "profile")]
    [InlineData("steady", 1, "model")]
    [InlineData("moving", 0.5, "profile")]
    [InlineData("moving", 1.3, "profile")]
    public void A_switch_to_the_same_used_units_costs_what_stands_around_them(string demand, double rebound, string rule)
    {
        var input = RefreshExample.Input(
            "refresh.challengers=[{ system: dgx-h100, acquire: used, downtime: 0, switchingCost: 0 USD/kW }]", "market.sale=orderly", $"market.usedPrice={rule}",
            $"market.demand.model={demand}", $"market.demand.rebound={rebound}");
        var expected = new ExpectedRefresh(input);
        double[] dates = [0, 1, 12, 25, 59];
        Assert.All(dates, month =>
        {
            var around = input.Incumbent.Design.Count * CandidateCost.Of(input.Incumbent.Design, input.Study.Scenario).AroundNew * Math.Pow(1 - 0.045, month / 12);
            Assert.Equal(around, expected.Outlay(new((int)month, 0)), 1e-6 * around);
        });
    }

    [Theory]
    [InlineData("market.newPriceDecline=60 %/yr")]
    [InlineData("market.scrap=100 %")]
    public void A_used_unit_costs_no_more_than_a_new_one_where_that_falls_below_scrap(string setting)
    {
        var input = RefreshExample.Input("refresh.challengers=[{ system: dgx-a100, acquire: used }]", setting);
        Assert.All(input.Challengers[0].Tables, table => Assert.InRange(table.Servers, 0, table.Ceiling * (1 + 1e-9)));
    }

    [Theory]
    [InlineData(2, "every-2-years", "steady", false)]
    [InlineData(3, "every-3-years", "moving", false)]
    [InlineData(4, "every-4-years", "steady", true)]
    public void Replacing_again_is_worth_as_many_ledgers_put_together(int years, string policy, string demand, bool closing)
    {
        var result = RefreshExample.RunWith(
            new() { Paths = 16 }, "years=10", "refresh.challengers=[{ system: dgx-b200, downtime: 2, switchingCost: 100 USD/kW }]", $"refresh.everyYears=[{years}]",
            "site.building.propertyTax=2 %", $"market.demand.model={demand}", $"refresh.closing={(closing ? "true" : "false")}");
        var (input, sequence) = (result.Input, result.Sequences[result.Rules.ToList().FindIndex(r => r.Id == policy)]);
        int[] months = [.. sequence.Switches.Select(s => input.Month(s.Date))];
        Assert.True(months.Length >= 2);
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(12 * years, pair.Second - pair.First));

        var factor = Resale.Factor(input.Scenario.Market.Sale);
        var held = months[0] == 0 ? input.Incumbent.Plan[0, PlanColumn.AssetArrival] : input.Incumbent.Ledger[months[0] - 1, LineItem.AssetValue];
        var anyClosed = false;
        var (fleet, value, carbon) = (input.Incumbent.Ledger, Flows(input.Incumbent.Ledger, 0, months[0]), input.Incumbent.Ledger.Sum(LineItem.CarbonLocation, 0, months[0]));
        for (var i = 0; i < months.Length; i++)
        {
            var (month, next) = (months[i], i + 1 < months.Length ? months[i + 1] : input.Months);
            fleet = Bought(input, month, 2);
            var closed = closing ? Math.Min(Closed(fleet, month + 2, input.Months), next) : next;
            anyClosed |= closed < next;
            value += (held * factor - 100 * 10_000 * Math.Pow(1.02, month / 12) - Capital(fleet, month)) * Discounting.Factor(Rate, month)
                + Flows(fleet, month, closed) + Rent(fleet, closed, next);
            carbon += fleet.Sum(LineItem.CarbonLocation, month, closed);
            if (closed < next)
                value += fleet[closed - 1, LineItem.AssetValue] * factor * Discounting.Factor(Rate, closed);
            held = closed < next ? 0 : fleet[closed - 1, LineItem.AssetValue];
        }
        var kept = Flows(input.Incumbent.Ledger, 0, input.Months) + Left(input.Incumbent.Ledger);

        Assert.Equal(closing, anyClosed);
        Assert.Equal(value + held * factor * Discounting.Factor(Rate, input.Months) - kept, result.ExpectedFigure(sequence, RefreshFigure.ValueUsd), 1e-9 * input.Incumbent.Metrics[Metric.TcoUsd]);
        Assert.Equal((carbon - input.Incumbent.Ledger.Sum(LineItem.CarbonLocation, 0, input.Months)) / 1e3, result.ExpectedFigure(sequence, RefreshFigure.CarbonOperationalT), 1e-6);
        Assert.Equal(months.Length, (double)result.Tallies[result.Rules.ToList().FindIndex(r => r.Id == policy)].ActionCount / result.Paths);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    public void Closing_is_worth_the_sale_less_what_the_fleet_would_still_earn(int month)
    {
        var input = RefreshExample.Input("site.building.propertyTax=2 %");
        var (keep, expected) = (input.Incumbent.Ledger, new ExpectedRefresh(input));
        var earned = Enumerable.Range(month, 60 - month).Sum(t => CashMargin(keep, t) * Discounting.Factor(Rate, t + 1));
        var held = month == 0 ? input.Incumbent.Plan[0, PlanColumn.AssetArrival] : keep[month - 1, LineItem.AssetValue];
        var sale = held * Resale.Factor(input.Scenario.Market.Sale) * Discounting.Factor(Rate, month);

        Assert.Equal(sale - earned - Left(keep), expected.Figure(month, input.Close, 0), 1e-9 * input.Incumbent.Metrics[Metric.TcoUsd]);
        Assert.Equal(-keep.Sum(LineItem.CarbonLocation, month, 60) / 1e3, expected.Figure(month, input.Close, 2), 1e-6);
        Assert.Equal(-keep.Sum(LineItem.Work, month, 60), expected.Figure(month, input.Close, 3), 1e-3);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(3, false)]
    [InlineData(60, true)]
    public void What_was_bought_is_sold_once_it_earns_less_than_that_saves(int month, bool closing)
    {
        var input = RefreshExample.Input(
            "years=9", "refresh.challengers=[{ system: dgx-b200, downtime: 2, switchingCost: 100 USD/kW }]", $"refresh.closing={(closing ? "true" : "false")}",
            "site.building.propertyTax=2 %");
        var (keep, bought, end) = (input.Incumbent.Ledger, Bought(input, month, 2), input.Months);
        var closed = closing ? Closed(bought, month + 2, end) : end;
        Assert.Equal(closing, closed < end);
        var factor = Resale.Factor(input.Scenario.Market.Sale);
        var paid = keep[month - 1, LineItem.AssetValue] * factor - 100 * 10_000 * Math.Pow(1.02, month / 12) - Capital(bought, month);
        var value = paid * Discounting.Factor(Rate, month) + Flows(bought, month, closed) + Rent(bought, closed, end) + bought[closed - 1, LineItem.AssetValue] * factor * Discounting.Factor(Rate, closed);
        var expected = new ExpectedRefresh(input);

        Assert.Equal(value - Flows(keep, month, end) - Left(keep), expected.Figure(month, 0, 0), 1e-9 * input.Incumbent.Metrics[Metric.TcoUsd]);
        Assert.Equal((bought.Sum(LineItem.CarbonLocation, month, closed) - keep.Sum(LineItem.CarbonLocation, month, end)) / 1e3, expected.Figure(month, 0, 2), 1e-6);
    }

    [Fact]
    public void Energy_carbon_and_work_are_those_of_the_fleet_that_runs()
    {
        var input = RefreshExample.Input("refresh.challengers=[{ system: dgx-b200, downtime: 3 }]");
        var (keep, run) = (input.Incumbent.Ledger, input.Challengers[0].Candidate.Ledger);
        var expected = new ExpectedRefresh(input);
        double Change(LineItem item) => run.Sum(item, 23, 60) - keep.Sum(item, 20, 60);
        Assert.Equal(Change(LineItem.CarbonLocation) / 1e3, expected.Figure(20, 0, 2), 1e-6);
        Assert.Equal(Change(LineItem.Work), expected.Figure(20, 0, 3), 1e-3);
    }

    /// <summary>A fleet delivered in a month to a site that is dark until it works, at the price of that month; its hall has been there from the start.</summary>
    private static Ledger Bought(RefreshInput input, int month, int downtime)
    {
        var hall = input.Study.Scenario.Site;
        var scenario = input.Study.Scenario with
        {
            Site = hall with { Building = hall.Building with { Escalation = Ranged<AnnualRate>.Single(0, "%/yr", Provenance.Unstated) } },
            Fleet = input.Study.Scenario.Fleet with { Deliveries = [new(month, new(1))], EnergisationDelayMonths = month + downtime },
        };
        var design = input.Challengers[0].Candidate.Design;
        var priced = design with { System = Successor.Priced(design.System, Math.Pow(1 - 0.045, month / 12.0)) };
        var site = new ScenarioSite(scenario, "").For(ProfileLibrary.Embedded.System("dgx-b200"));
        return ExpectedCase.Run(PlanBuilder.Build(scenario, priced, site.Tables, input.Months));
    }

    /// <summary>The month after the third in a row with a negative cash margin, or the end.</summary>
    private static int Closed(Ledger ledger, int from, int end) => Enumerable.Range(from, end - from - 2)
        .Where(t => Enumerable.Range(t, 3).All(m => CashMargin(ledger, m) < 0)).Select(t => t + 3).FirstOrDefault(end);

    /// <summary>What a closed fleet still costs, discounted.</summary>
    private static double Rent(Ledger ledger, int from, int to) =>
        Flows(ledger, from, to) - Enumerable.Range(from, to - from).Sum(t => CashMargin(ledger, t) * Discounting.Factor(Rate, t + 1));

    /// <summary>Revenue less what closing a fleet would save.</summary>
    private static double CashMargin(Ledger ledger, int month)
    {
        LineItem[] saved = [LineItem.Energy, LineItem.Demand, LineItem.Water, LineItem.Carbon, LineItem.Repairs, LineItem.ItMaintenance, LineItem.Software];
        return ledger[month, LineItem.Revenue] - saved.Sum(item => ledger[month, item]);
    }

    private static double Capital(Ledger ledger, int month) =>
        ledger[month, LineItem.Servers] + ledger[month, LineItem.Network] + ledger[month, LineItem.Storage] + ledger[month, LineItem.Installation];

    private static double Flows(Ledger ledger, int from, int to) => Enumerable.Range(from, to - from).Sum(t =>
        (ledger[t, LineItem.Revenue] - CostLine.All.Where(l => l.IsOperating).Sum(l => ledger[t, l.Item])) * Discounting.Factor(Rate, t + 1));

    private static double Left(Ledger ledger) => ledger[ledger.Months - 1, LineItem.ItResidual] * Discounting.Factor(Rate, ledger.Months);
}
