using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Ilgpu.Tests;

public class DeviceSearchTests
{
    [Fact]
    public void Devices_that_are_found_have_memory_and_are_not_ilgpus_own_processor() =>
        Assert.All(DeviceSearch.Find(), device =>
        {
            Assert.NotEqual("", device.Name);
            Assert.NotEqual("CPUAccelerator", device.Name);
            Assert.True(device.MemoryBytes > 0);
        });

    [Theory]
    [InlineData(DeviceKind.Cuda)]
    [InlineData(DeviceKind.OpenCl)]
    public void A_device_that_is_not_there_any_more_leaves_its_blocks_to_the_processor(DeviceKind kind)
    {
        var told = new List<string>();
        using var lanes = new CpuBlocks(ExampleRun.Input, LaneSelection.Widest);
        using var shared = DeviceSearch.Open([new(kind, 98, "the ninety-ninth", 1)], ExampleRun.Input, lanes, told.Add);
        var (expected, computed) = (ExampleRun.Rows, ExampleRun.Rows);
        lanes.Compute(2, BlockRows.Paths, expected, CancellationToken.None);
        shared.Compute(2, BlockRows.Paths, computed, CancellationToken.None);

        Assert.Equal(expected.Of(0), computed.Of(0));
        Assert.Equal("f32-fma", shared.Arithmetic);
        Assert.Equal(["the ninety-ninth is left out (it is not there any more)", "no device can run the futures; the processor does"], told);
    }
}
