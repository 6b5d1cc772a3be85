using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.OpenCL;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>Tells faults of devices and of their compiler from faults of ours.</summary>
internal static class DeviceFault
{
    /// <summary>Whether another machine could do what failed with this exception.</summary>
    public static bool Is(Exception e) =>
        e is AcceleratorException or InternalCompilerException or CapabilityNotSupportedException or NotSupportedException or OutOfMemoryException
            or DllNotFoundException or ObjectDisposedException;

    /// <summary>The same, for those that know no devices.</summary>
    public static DeviceLostException Of(Exception e) =>
        new(e is CLException opencl ? "OpenCL says " + opencl.Error : (e.InnerException ?? e).Message, e);
}
