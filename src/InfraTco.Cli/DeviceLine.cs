namespace InfraTco.Cli;

/// <summary>A device that can run the kernel.</summary>
/// <param name="Kind">CUDA or OpenCL.</param>
/// <param name="Name">Its name.</param>
/// <param name="MemoryBytes">Its memory [B].</param>
internal sealed record DeviceLine(string Kind, string Name, long MemoryBytes);
