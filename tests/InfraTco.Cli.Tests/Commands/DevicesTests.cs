using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Cli.Tests.Commands;

public class DevicesTests
{
    [Fact]
    public void Every_lane_is_listed_and_the_widest_accelerated_one_is_chosen()
    {
        var lines = CommandLine.Good("devices").Output.Split('\n');

        foreach (var lane in Enum.GetValues<LaneWidth>())
        {
            var line = Assert.Single(lines, l => l.StartsWith(Engines.NameOf(lane) + " ", StringComparison.Ordinal));
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(LaneSelection.IsAccelerated(lane) ? "yes" : "no", cells[2]);
            Assert.Equal(lane == LaneSelection.Widest ? 4 : 3, cells.Length);
        }
    }

    [Theory]
    [InlineData("scalar", LaneWidth.Scalar)]
    [InlineData("wide4", LaneWidth.Wide4)]
    [InlineData("wide8", LaneWidth.Wide8)]
    [InlineData("Wide16", LaneWidth.Wide16)]
    [InlineData("wide32", LaneWidth.Wide32)]
    public void An_engine_by_name_sets_the_lane(string name, LaneWidth lane) =>
        Assert.Equal(lane, Engines.Set(new RunOptions(), name, _ => { }).Lane);

    [Fact]
    public void An_unknown_engine_is_refused_with_those_that_are_known() =>
        Assert.StartsWith(
            "--engine: 'abacus' is no engine; it is scalar, wide4, wide8",
            Assert.Throws<UsageException>(() => Engines.Set(new RunOptions(), "abacus", _ => { })).Message,
            StringComparison.Ordinal);

#if !INFRATCO_ILGPU
    [Theory]
    [InlineData("device")]
    [InlineData("cuda")]
    [InlineData("OpenCL")]
    public void Without_the_adapter_a_device_is_refused_with_how_to_get_it(string engine)
    {
        CommandLine.Refused("this build has no device engine; build it with -p:InfraTcoIlgpu=true", "simulate", "--engine", engine);
        Assert.DoesNotContain("cuda", CommandLine.Good("simulate", "--help").Output, StringComparison.OrdinalIgnoreCase);
    }
#endif
}
