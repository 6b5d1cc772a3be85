using FsCheck.Fluent;
using InfraTco.Demand;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Demand;

public class SoftwareEfficiencyTests
{
    [Fact]
    public void A_task_takes_half_the_compute_after_a_halving()
    {
        Assert.Equal(1, SoftwareEfficiency.Gain(0, 8));
        Assert.Equal(2, SoftwareEfficiency.Gain(8, 8));
        Assert.Equal(8, SoftwareEfficiency.Gain(24, 8), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftwareEfficiency.Gain(1, 0));
    }

    [Fact]
    public void Rebound_of_one_keeps_demand_above_it_grows_and_below_it_shrinks()
    {
        // Five years at a halving of eight months: 181 times the tasks per compute.
        var gain = SoftwareEfficiency.Gain(60, 8);
        Assert.Equal(181.02, gain, 2);
        Assert.Equal(1, SoftwareEfficiency.Demand(gain, 1));
        Assert.Equal(Math.Pow(2, 1.5), SoftwareEfficiency.Demand(gain, 1.2), 12);
        Assert.Equal(Math.Pow(2, -3.75), SoftwareEfficiency.Demand(gain, 0.5), 12);
        Assert.Equal(1 / gain, SoftwareEfficiency.Demand(gain, 0), 12);
    }

    [Fact]
    public void Demand_for_tasks_is_demand_for_compute_times_the_gain() => Holds(
        from gain in Between(0.1, 1000)
        from rebound in Between(0, 3)
        select (gain, rebound),
        x => Near(Math.Pow(x.gain, x.rebound), SoftwareEfficiency.Demand(x.gain, x.rebound) * x.gain, Math.Pow(x.gain, x.rebound)));
}
