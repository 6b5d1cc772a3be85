using ILGPU.Runtime;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>A queue of a device with the memory of one launch: what one thread of the host uses at a time.</summary>
internal sealed class LaunchSlot : IDisposable
{
    /// <summary>Memory for a launch.</summary>
    public LaunchSlot(Accelerator accelerator, int series, int releases)
    {
        Stream = accelerator.CreateStream();
        Rows = accelerator.Allocate1D<float>((long)series * BlockRows.Stride);
        Releases = accelerator.Allocate1D<float>((long)releases * BlockRows.Paths);
        // Between rows lies what no path writes.
        Rows.MemSetToZero(Stream);
    }

    /// <summary>The queue.</summary>
    public AcceleratorStream Stream { get; }

    /// <summary>[series × stride] the outcomes.</summary>
    public MemoryBuffer1D<float, ILGPU.Stride1D.Dense> Rows { get; }

    /// <summary>[releases × paths] months of releases.</summary>
    public MemoryBuffer1D<float, ILGPU.Stride1D.Dense> Releases { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Releases.Dispose();
        Rows.Dispose();
        Stream.Dispose();
    }
}
