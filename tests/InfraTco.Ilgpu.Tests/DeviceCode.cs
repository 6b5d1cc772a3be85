using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace InfraTco.Ilgpu.Tests;

/// <summary>The kernel compiled for devices that need not be there.</summary>
internal static class DeviceCode
{
    private static readonly MethodInfo Kernel = typeof(DeviceKernel).GetMethod(nameof(DeviceKernel.Run))!;

    /// <summary>PTX for an architecture.</summary>
    public static string Ptx(CudaArchitecture architecture)
    {
        using var context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(context, new CudaCapabilityContext(architecture), architecture, CudaInstructionSet.ISA_80, null);
        var entry = EntryPointDescription.FromImplicitlyGroupedKernel(Kernel);
        return ((PTXCompiledKernel)backend.Compile(entry, default)).PTXAssembly;
    }

    /// <summary>OpenCL C for a device of version 3.0 with what the kernel asks for.</summary>
    public static string OpenCl()
    {
        using var context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        var capabilities = new CLCapabilityContext(float16: false, float64: true, genericAddressSpace: true, int64_Atomics: false, subGroups: true);
        using var backend = new CLBackend(context, capabilities, CLDeviceVendor.Other, CLCVersion.CL30);
        var entry = EntryPointDescription.FromImplicitlyGroupedKernel(Kernel);
        return ((CLCompiledKernel)backend.Compile(entry, default)).Source;
    }
}
