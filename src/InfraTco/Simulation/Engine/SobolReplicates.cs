using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// Sixteen digital shifts of one Sobol point set: each block of paths holds an equal share of every replicate, and the paths of a replicate are
/// consecutive points ⊕ its shift. The replicates are independent, so their means tell the error; a point set alone does not.
/// </summary>
/// <remarks>Randomisation by digital shift: P. L'Ecuyer, C. Lemieux, Recent advances in randomized quasi-Monte Carlo methods, 2002, section 3.</remarks>
internal sealed class SobolReplicates
{
    /// <summary>Replicates of a run.</summary>
    public const int Count = 16;

    /// <summary>Consecutive paths of a block that belong to one replicate; a multiple of the lanes of any word.</summary>
    public const int PathsPerBlock = BlockRows.Paths / Count;

    /// <summary>Group of streams of the shifts: above those of systems.</summary>
    private const uint ShiftGroup = 1 << 24;

    /// <summary>[replicate × dimension] shifts.</summary>
    private readonly uint[] _shifts;

    /// <summary>The replicates of a seed.</summary>
    public SobolReplicates(DrawKey key) => _shifts =
    [
        .. Enumerable.Range(0, Count * SobolPoints.Dimensions).Select(i =>
            Draw.WordOf(key, (uint)(i / SobolPoints.Dimensions), (uint)(i % SobolPoints.Dimensions), ShiftGroup * Draw.StreamsPerGroup)),
    ];

    /// <summary>The shifted coordinates of a group of lanes.</summary>
    /// <param name="firstPath">Path number in the first lane.</param>
    /// <param name="dimension">Dimension.</param>
    public TWord Words<TWord>(uint firstPath, int dimension)
        where TWord : struct, IWord<TWord>
    {
        var (block, path) = (firstPath / BlockRows.Paths, firstPath % BlockRows.Paths);
        var (replicate, point) = (path / PathsPerBlock, path % PathsPerBlock);
        var shift = _shifts[replicate * SobolPoints.Dimensions + dimension];
        return SobolPoints.Words<TWord>(block * PathsPerBlock + point, dimension) ^ TWord.Of(shift);
    }

    /// <summary>The shifted coordinates of four dimensions.</summary>
    public void Words<TWord>(uint firstPath, int dimension, ref WordBlock<TWord> words)
        where TWord : struct, IWord<TWord>
    {
        words.A = Words<TWord>(firstPath, dimension);
        words.B = Words<TWord>(firstPath, dimension + 1);
        words.C = Words<TWord>(firstPath, dimension + 2);
        words.D = Words<TWord>(firstPath, dimension + 3);
    }
}
