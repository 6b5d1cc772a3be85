using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.OpenCL;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using Xunit.Abstractions;

namespace InfraTco.Ilgpu.Tests;

/// <summary>
/// The kernel on an OpenCL device, if there is one. ILGPU refuses devices without the generic address space; the kernel does not use it, so
/// that it may be tried on a processor's OpenCL the capability is claimed here, and only here.
/// </summary>
public class OpenClTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void A_block_on_an_opencl_device_agrees_with_the_lanes()
    {
        using var device = Open();
        using var lanes = new CpuBlocks(ExampleRun.Input, LaneWidth.Scalar);
        var (expected, computed) = (ExampleRun.Rows, ExampleRun.Rows);
        lanes.Compute(3, BlockRows.Paths, expected, CancellationToken.None);
        device.Compute(3, BlockRows.Paths, computed, CancellationToken.None);

        var agreement = Agreement.Of(expected, computed, ExampleRun.Study.Candidates.Count);
        output.WriteLine($"{device.Name}: {agreement}");
        Assert.Equal(0, agreement.OtherEvents);
        Assert.InRange(agreement.Largest, 0, 1e-4);
        Assert.InRange(agreement.Physical, 0, 1e-4);
    }

    [SkippableFact]
    public void Threads_share_a_device()
    {
        using var device = Open();
        var rows = Enumerable.Range(0, 3).Select(_ => ExampleRun.Rows).ToArray();
        Parallel.For(0, 3, i => device.Compute(5, BlockRows.Paths, rows[i], CancellationToken.None));

        Assert.Equal(rows[0].Of(0), rows[1].Of(0));
        Assert.Equal(rows[0].Of(0), rows[2].Of(0));
    }

    private static DeviceBlocks Open()
    {
        using (var context = Context.Create(builder => builder.OpenCL(Claim)))
            Skip.If(context.GetCLDevices().Count == 0, "There is no OpenCL device here.");
        return DeviceBlocks.Open(builder => builder.OpenCL(Claim), AcceleratorType.OpenCL, 0, ExampleRun.Input);
    }

    private static bool Claim(CLDevice device)
    {
        typeof(CLCapabilityContext).GetProperty(nameof(CLCapabilityContext.GenericAddressSpace))!.SetValue(device.Capabilities, true);
        return device.Capabilities.Float64;
    }
}
