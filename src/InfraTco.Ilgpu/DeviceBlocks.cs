using System.Collections.Concurrent;
using ILGPU;
using ILGPU.Runtime;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>Blocks on one device: a launch is one system × one block, a thread of the device takes a path.</summary>
public sealed class DeviceBlocks : IBlockEngine
{
    /// <summary>Threads of a group. Small groups spread a block over many processors of the device.</summary>
    private const int GroupSize = 64;

    private readonly Lock _launch = new();
    private readonly ConcurrentBag<LaunchSlot> _slots = [];
    private readonly Context _context;
    private readonly Accelerator _accelerator;
    private readonly LaunchTables _tables;
    private readonly Action<AcceleratorStream, Index1D, int, int, uint, LaunchInput, ArrayView<float>, ArrayView<float>> _kernel;
    private readonly int _threads;
    private readonly int _series;
    private readonly int _releases;

    private DeviceBlocks(Context context, Accelerator accelerator, EngineInput input)
    {
        _context = context;
        _accelerator = accelerator;
        _tables = new(accelerator, input);
        _series = PathSeries.Count(input.Months);
        _releases = input.Future.Layout.Releases + PathDraws.ReleasesPerGroup;
        _threads = accelerator.AcceleratorType == AcceleratorType.CPU ? Environment.ProcessorCount : BlockRows.Paths;
        _kernel = accelerator.AcceleratorType == AcceleratorType.CPU
            ? accelerator.LoadAutoGroupedKernel<Index1D, int, int, uint, LaunchInput, ArrayView<float>, ArrayView<float>>(DeviceKernel.Run)
            : accelerator.LoadImplicitlyGroupedKernel<Index1D, int, int, uint, LaunchInput, ArrayView<float>, ArrayView<float>>(DeviceKernel.Run, GroupSize);
    }

    /// <inheritdoc/>
    public string Name => _accelerator.Name;

    /// <inheritdoc/>
    public string Arithmetic => Simulation.Engine.Arithmetic.SingleDevice;

    /// <summary>Opens a device in a context of its own (a failed compilation spoils a context), compiles the kernel and copies the tables.</summary>
    /// <param name="build">Says which kinds of devices the context holds.</param>
    /// <param name="type">Which kind; a context that finds no device holds ILGPU's own processor instead.</param>
    /// <param name="index">Number of the device among those of its kind.</param>
    /// <param name="input">What the run is computed from.</param>
    /// <exception cref="DeviceLostException">The device cannot run the kernel.</exception>
    public static DeviceBlocks Open(Action<Context.Builder> build, AcceleratorType type, int index, EngineInput input)
    {
        Context? context = null;
        Accelerator? accelerator = null;
        try
        {
            // The highest level infers that every pointer is to global memory; below it OpenCL needs the generic address space.
            context = Context.Create(builder =>
            {
                build(builder);
                builder.Optimize(OptimizationLevel.O2);
            });
            var device = context.Devices.Where(d => d.AcceleratorType == type).ElementAtOrDefault(index)
                ?? throw new NotSupportedException("it is not there any more");
            accelerator = device.CreateAccelerator(context);
            return new(context, accelerator, input);
        }
        catch (Exception e) when (DeviceFault.Is(e))
        {
            Release(accelerator);
            Release(context);
            throw DeviceFault.Of(e);
        }
    }

    /// <inheritdoc/>
    public void Compute(long block, int paths, BlockRows rows, CancellationToken cancel)
    {
        try
        {
            _accelerator.Bind();
            var slot = _slots.TryTake(out var free) ? free : new(_accelerator, _series, _releases);
            for (var system = 0; system < _tables.Systems.Length; system++)
            {
                cancel.ThrowIfCancellationRequested();
                Compute(system, (uint)(block * BlockRows.Paths), paths, slot, rows.Of(system));
            }
            _slots.Add(slot);
        }
        catch (Exception e) when (DeviceFault.Is(e))
        {
            throw DeviceFault.Of(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slot in _slots)
            Release(slot);
        Release(_tables);
        Release(_accelerator);
        Release(_context);
    }

    /// <summary>A device that is lost refuses to free what it held; the run's result does not depend on it.</summary>
    private static void Release(IDisposable? held)
    {
        try
        {
            held?.Dispose();
        }
        catch (Exception e) when (DeviceFault.Is(e))
        {
        }
    }

    private void Compute(int system, uint firstPath, int paths, LaunchSlot slot, Span<float> rows)
    {
        // A launch sets the arguments of the one kernel, so only one thread may launch at a time; queues then run side by side.
        lock (_launch)
        {
            _kernel(
                slot.Stream, _threads, _threads, paths, firstPath, _tables.Systems[system], slot.Rows.View.AsContiguous(),
                slot.Releases.View.AsContiguous());
        }
        slot.Rows.View.AsContiguous().CopyToCPU(slot.Stream, ref rows[0], slot.Rows.Length);
    }
}
