namespace InfraTco.Ilgpu;

/// <summary>A device that can run the kernel.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Index">Its number among those of its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="MemoryBytes">Its memory [B].</param>
public sealed record FoundDevice(DeviceKind Kind, int Index, string Name, long MemoryBytes);
