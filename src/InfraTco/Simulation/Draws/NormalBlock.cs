using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>Four independent standard normal numbers a lane. Kept in memory aligned to the register and passed by reference: a vector handed
/// over on a stack that is not so aligned costs some twenty cycles (measured on AVX-512).</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct NormalBlock<T>
    where T : struct, ILane<T>
{
    /// <summary>Stream 4g.</summary>
    public T A;

    /// <summary>Stream 4g + 1.</summary>
    public T B;

    /// <summary>Stream 4g + 2.</summary>
    public T C;

    /// <summary>Stream 4g + 3.</summary>
    public T D;
}
