using ILGPU.Runtime;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>The tables of a run in a device's memory.</summary>
internal sealed class LaunchTables : IDisposable
{
    private readonly List<MemoryBuffer> _buffers = [];
    private readonly Accelerator _accelerator;

    /// <summary>Copies the tables of a run to a device.</summary>
    public LaunchTables(Accelerator accelerator, EngineInput input)
    {
        _accelerator = accelerator;
        var future = new FloatView(Copy(input.FutureTable));
        var events = new WordView(Copy(input.Future.Events));
        Systems = [.. input.Systems.Select(system => Of(input, system, future, events))];
    }

    /// <summary>What the launches of each system take.</summary>
    public LaunchInput[] Systems { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in _buffers)
            buffer.Dispose();
    }

    private LaunchInput Of(EngineInput input, EngineSystem system, FloatView future, WordView events) => new()
    {
        System = system.Constants,
        Layout = input.Future.Layout,
        Key = input.Key,
        Months = input.Months,
        Annual = PathSeries.YearOffset(0),
        Monthly = PathSeries.MonthOffset(input.Months),
        SystemTable = new(Copy(system.Table)),
        FutureTable = future,
        Events = events,
        CalendarMonths = new(Copy(Array.ConvertAll(system.CalendarMonths, m => (uint)m))),
    };

    private ILGPU.ArrayView<T> Copy<T>(T[] values)
        where T : unmanaged
    {
        var buffer = _accelerator.Allocate1D(values);
        _buffers.Add(buffer);
        return buffer.View.AsContiguous();
    }
}
