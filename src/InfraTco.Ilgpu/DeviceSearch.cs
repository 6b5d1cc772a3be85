using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>Finds devices and opens them: CUDA first, then OpenCL.</summary>
public static class DeviceSearch
{
    /// <summary>Devices of this machine, best first. A kind whose driver is missing or broken has none.</summary>
    public static IReadOnlyList<FoundDevice> Find() => [.. Enum.GetValues<DeviceKind>().SelectMany(Find)];

    /// <summary>Devices of one kind.</summary>
    public static IReadOnlyList<FoundDevice> Find(DeviceKind kind)
    {
        try
        {
            using var context = Context.Create(Builder(kind));
            return [.. context.Devices.Where(d => d.AcceleratorType == TypeOf(kind)).Select((d, index) => new FoundDevice(kind, index, d.Name.Trim(), d.MemorySize))];
        }
        catch (Exception e) when (DeviceFault.Is(e))
        {
            return [];
        }
    }

    /// <summary>Opens devices for a run. One that cannot run the kernel is told of and left out.</summary>
    /// <param name="devices">Which.</param>
    /// <param name="input">What the run is computed from.</param>
    /// <param name="processor">What takes over where devices are lost.</param>
    /// <param name="tell">Receives what is chosen, and what is left out.</param>
    public static SharedBlocks Open(IReadOnlyList<FoundDevice> devices, EngineInput input, IBlockEngine processor, Action<string> tell)
    {
        var opened = new List<IBlockEngine>();
        foreach (var device in devices)
        {
            try
            {
                opened.Add(DeviceBlocks.Open(Builder(device.Kind), TypeOf(device.Kind), device.Index, input));
                tell($"futures run on {device.Name} ({device.Kind})");
            }
            catch (DeviceLostException e)
            {
                tell($"{device.Name} is left out ({e.Message.TrimEnd('.')})");
            }
        }
        if (opened.Count == 0)
            tell("no device can run the futures; the processor does");
        return new(opened, processor, tell);
    }

    private static AcceleratorType TypeOf(DeviceKind kind) => kind == DeviceKind.Cuda ? AcceleratorType.Cuda : AcceleratorType.OpenCL;

    private static Action<Context.Builder> Builder(DeviceKind kind) =>
        kind == DeviceKind.Cuda ? builder => builder.Cuda() : builder => builder.OpenCL();
}
