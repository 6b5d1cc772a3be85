namespace InfraTco.Ilgpu;

/// <summary>Kinds of devices, best first.</summary>
public enum DeviceKind
{
    /// <summary>NVIDIA's own interface.</summary>
    Cuda,

    /// <summary>OpenCL 2.0 and later with a generic address space.</summary>
    OpenCl,
}
