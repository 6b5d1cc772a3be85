using InfraTco.Data.Profiles;
using InfraTco.Hardware;
using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Data.Tests.Refresh;

public class SuccessorTests
{
    private static readonly SystemProfile System = ProfileLibrary.Embedded.System("dgx-b200");

    private static readonly SuccessorScenario Gains = RefreshExample.Scenario().Market.Successor;

    [Fact]
    public void It_does_more_work_for_the_same_power_and_for_the_same_money()
    {
        var next = Successor.Of(System, 2, Gains, 1.5);
        var work = Math.Pow(Gains.PerformancePerWatt.Base, 2);
        Assert.Equal("dgx-b200-next2", next.Id);
        Assert.Equal(System.RatedPower, next.RatedPower);
        Assert.Equal(1.5 * work / Math.Pow(Gains.PerformancePerDollar.Base, 2) * System.PriceNew.Base, next.PriceNew.Base, 6);
        Assert.Equal(work * System.Accelerator.RentalPrice!.Base, next.Accelerator.RentalPrice!.Base, 9);
        Assert.All(System.RelativeThroughput, t => Assert.Equal(work * t.Value.Base, next.RelativeThroughput[t.Key].Base, 9));
    }

    [Fact]
    public void What_it_gains_is_uncertain_and_more_so_with_every_generation()
    {
        var (one, two) = (Successor.Of(System, 1, Gains, 1), Successor.Of(System, 2, Gains, 1));
        foreach (var (key, now) in System.RelativeThroughput)
        {
            double Width(SystemProfile s) => s.RelativeThroughput[key].High.Base / s.RelativeThroughput[key].Low.Base;
            Assert.True(now.High.Base / now.Low.Base < Width(one) && Width(one) < Width(two));
        }
        Assert.True(one.PriceNew.High.Base / one.PriceNew.Low.Base > System.PriceNew.High.Base / System.PriceNew.Low.Base);
    }

    [Theory]
    [InlineData("dgx-b200", 0.045)]
    [InlineData("{ system: dgx-h100, acquire: used, id: same }", 0.19)]
    public void The_price_of_a_new_challenger_falls_as_list_prices_do_and_of_a_used_one_as_resale_does(string challenger, double decline)
    {
        var tables = RefreshExample.Input($"refresh.challengers=[{challenger}]").Challengers[0].Tables;
        Assert.Equal(Math.Pow(1 - decline, 2), tables[24].Servers / tables[0].Servers, 9);
    }

    [Fact]
    public void The_price_of_a_used_challenger_falls_as_the_value_of_the_same_fleet_in_place()
    {
        var input = RefreshExample.Input("refresh.challengers=[{ system: dgx-h100, acquire: used, id: same }]");
        var (tables, plan) = (input.Challengers[0].Tables, input.Incumbent.Plan);
        Assert.All([12, 24, 40], month => Assert.Equal(
            input.Incumbent.Ledger[month - 1, LineItem.AssetValue] / plan[0, PlanColumn.AssetArrival],
            tables[month].Servers / tables[0].Servers * input.Engine.Future.Releases.Renewal.MeanFactor(0.8)[month - 1], 6));
    }

    [Fact]
    public void No_generation_on_is_the_system_itself() => Assert.Same(System, Successor.Of(System, 0, Gains, 1));
}
