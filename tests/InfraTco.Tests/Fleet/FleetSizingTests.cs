using InfraTco.Fleet;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Fleet;

public class FleetSizingTests
{
    private static readonly FleetScenario Plain = TestScenario.Plain.Fleet;

    [Fact]
    public void A_system_takes_up_its_power_with_its_share_of_network_and_storage()
    {
        Assert.Equal(10 / 0.9, FleetSizing.ProvisionedKw(Old, Plain), 12);
        Assert.Equal(8 / 0.9, FleetSizing.ProvisionedKw(Old, Plain with { Provisioning = Provisioning.MeasuredPeak }), 12);
        Assert.Equal(10 / 0.9 / 1.25, FleetSizing.ProvisionedKw(Old, Plain with { Oversubscription = Quantity<Ratio>.Of(1.25, "x") }), 12);
    }

    [Theory]
    [InlineData(10_000, 10 / 0.9, 900)] // a whole number on paper, whatever its last bit
    [InlineData(9_999.9, 10 / 0.9, 899)]
    [InlineData(11, 10 / 0.9, 0)]
    [InlineData(0, 10, 0)]
    public void Capacity_holds_whole_systems_only(double capacityKw, double provisionedKw, int expected) =>
        Assert.Equal(expected, FleetSizing.CountAtPower(capacityKw, provisionedKw));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(7200, 900)]
    public void Gpus_come_in_whole_systems(double gpus, int expected) => Assert.Equal(expected, FleetSizing.CountForGpus(gpus, Old));

    [Theory]
    [InlineData(0.05, 0.01, 0.95)]
    [InlineData(0.01, 0.05, 0.95)]
    [InlineData(0, 0, 1)]
    public void Spares_cover_failures_and_only_the_larger_counts(double spares, double unavailable, double working) =>
        Assert.Equal(working, FleetSizing.WorkingShare(spares, unavailable), 12);

    [Fact]
    public void Systems_under_repair_are_faults_times_gpus_times_repair_time()
    {
        Assert.Equal(1 / 150.0, FleetSizing.UnavailableShare(Old), 12);
        Assert.Equal(1, FleetSizing.UnavailableShare(Old with { RepairTime = Value<Duration>(50, "years") }));
    }

    [Fact]
    public void A_design_knows_its_gpus_racks_and_stranded_power()
    {
        var design = new FleetDesign(TestScenario.New("old"), Old, 9, 10 / 0.9, 110);
        Assert.Equal(72, design.Gpus);
        Assert.Equal(3, design.Racks);
        Assert.Equal(40, design.KwPerRack, 12);
        Assert.Equal(10, design.StrandedPowerKw, 9);
    }
}
