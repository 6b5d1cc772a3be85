using InfraTco.Data.Profiles;
using InfraTco.Hardware;
using InfraTco.Refresh;

namespace InfraTco.Data.Tests.Refresh;

public class SuccessorTests
{
    private static readonly SystemProfile System = ProfileLibrary.Embedded.System("dgx-b200");

    [Fact]
    public void It_does_more_work_for_the_same_power_at_the_same_price_and_rent_of_work()
    {
        var next = Successor.Of(System, 2, 1.7);
        const double Gain = 1.7 * 1.7;
        Assert.Equal("dgx-b200-next2", next.Id);
        Assert.Equal(System.RatedPower, next.RatedPower);
        Assert.Equal(Gain * System.PriceNew.Base, next.PriceNew.Base, 6);
        Assert.Equal(Gain * System.Accelerator.RentalPrice!.Base, next.Accelerator.RentalPrice!.Base, 9);
        Assert.All(System.RelativeThroughput, t => Assert.Equal(Gain * t.Value.Base, next.RelativeThroughput[t.Key].Base, 9));
    }

    [Fact]
    public void No_generation_on_is_the_system_itself() => Assert.Same(System, Successor.Of(System, 0, 1.7));
}
