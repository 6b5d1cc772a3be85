using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using Xunit.Abstractions;

namespace InfraTco.Ilgpu.Tests;

public class DeviceBlocksTests(ITestOutputHelper output)
{
    /// <summary>Largest error of a path relative to the sum of its absolute flows.</summary>
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_block_on_ilgpus_processor_agrees_with_the_lanes(long block)
    {
        using var device = OnProcessor();
        Agrees(device, block);
    }

    [Fact]
    public void A_run_on_a_device_has_the_statistics_of_the_lanes()
    {
        var options = new RunOptions { Paths = 20_000, Threads = 2 };
        var lanes = MonteCarlo.Run(ExampleRun.Study, options, CancellationToken.None);
        var device = MonteCarlo.Run(ExampleRun.Study, options with { Engine = _ => OnProcessor() }, CancellationToken.None);

        Assert.Equal("f32-device", device.Arithmetic);
        Assert.Equal(lanes.Paths, device.Paths);
        Statistics.SameWithinStandardErrors(lanes, device, 0.05);
    }

    [Fact]
    public void A_device_that_goes_away_between_blocks_leaves_the_next_to_the_processor()
    {
        var told = new List<string>();
        var device = OnProcessor();
        using var lanes = new CpuBlocks(ExampleRun.Input, LaneSelection.Widest);
        using var shared = new SharedBlocks([device], lanes, told.Add);
        var (expected, computed) = (ExampleRun.Rows, ExampleRun.Rows);
        shared.Compute(0, BlockRows.Paths, computed, CancellationToken.None);
        device.Dispose();
        shared.Compute(1, BlockRows.Paths, computed, CancellationToken.None);
        lanes.Compute(1, BlockRows.Paths, expected, CancellationToken.None);

        Assert.Equal(expected.Series(0, 0, BlockRows.Paths), computed.Series(0, 0, BlockRows.Paths));
        Assert.Equal("f32-mixed", shared.Arithmetic);
        Assert.EndsWith("the processor takes over", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_block_ends()
    {
        using var device = OnProcessor();
        Assert.Throws<OperationCanceledException>(() => device.Compute(0, BlockRows.Paths, ExampleRun.Rows, new CancellationToken(true)));
    }

    private static DeviceBlocks OnProcessor() => DeviceBlocks.Open(builder => builder.DefaultCPU(), AcceleratorType.CPU, 0, ExampleRun.Input);

    private void Agrees(DeviceBlocks device, long block)
    {
        using var lanes = new CpuBlocks(ExampleRun.Input, LaneWidth.Scalar);
        var (expected, computed) = (ExampleRun.Rows, ExampleRun.Rows);
        lanes.Compute(block, BlockRows.Paths, expected, CancellationToken.None);
        device.Compute(block, BlockRows.Paths, computed, CancellationToken.None);

        var agreement = Agreement.Of(expected, computed, ExampleRun.Study.Candidates.Count);
        output.WriteLine($"{device.Name}: {agreement}");
        Assert.Equal(0, agreement.OtherEvents);
        Assert.InRange(agreement.Largest, 1e-9, Tolerance);
        Assert.InRange(agreement.Physical, 1e-9, Tolerance);
    }
}
