using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace InfraTco.Simulation.Lanes;

/// <summary>Calls for memory before it is needed; a machine without the instruction goes without.</summary>
internal static class CacheLine
{
    /// <summary>Length [bytes] on today's processors, which is that of the widest register too.</summary>
    public const int Bytes = 64;

    /// <summary>Asks for the cache line of a place; changes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
