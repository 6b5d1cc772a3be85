using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>The random words of the four streams of a group g. Kept in memory aligned to the register and passed by reference: a vector handed
/// over on a stack that is not so aligned costs some twenty cycles (measured on AVX-512).</summary>
/// <typeparam name="TWord">The word type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct WordBlock<TWord>
    where TWord : struct, IWord<TWord>
{
    /// <summary>Stream 4g.</summary>
    public TWord A;

    /// <summary>Stream 4g + 1.</summary>
    public TWord B;

    /// <summary>Stream 4g + 2.</summary>
    public TWord C;

    /// <summary>Stream 4g + 3.</summary>
    public TWord D;
}
