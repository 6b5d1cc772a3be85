using System.Runtime.InteropServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Points of Sobol's sequence as 32-bit words, in Gray-code order and without scrambling: point n of a dimension is the exclusive or of the direction
/// numbers v_k for the bits k that are set in n ⊕ ⌊n/2⌋. The map is linear, so the points of a group of lanes are that of its first index
/// ⊕ those of 0, 1, …: no state between calls.
/// </summary>
/// <remarks>
/// I. M. Sobol', USSR Comput. Math. Math. Phys. 7, 1967, 86–112; order by I. A. Antonov, V. M. Saleev, ibid. 19, 1979, 252–256; numbers of
/// <see cref="JoeKuoNumbers"/>.
/// </remarks>
public static class SobolPoints
{
    /// <summary>Dimensions that have direction numbers.</summary>
    public const int Dimensions = 64;

    private const int Bits = 32;

    /// <summary>Lanes of the widest word.</summary>
    private const int MostLanes = (int)LaneWidth.Wide32;

    /// <summary>[dimension × <see cref="Bits"/>] direction numbers, that of the lowest bit of an index first.</summary>
    private static readonly uint[] Directions = AllDirections();

    /// <summary>[dimension × <see cref="MostLanes"/>] points 0, 1, ….</summary>
    private static readonly uint[] Lanes =
        [.. Enumerable.Range(0, Dimensions * MostLanes).Select(i => Word((uint)(i % MostLanes), i / MostLanes))];

    /// <summary>A coordinate of a point as a fraction of 2³²; index 0 is the origin.</summary>
    /// <param name="index">Index of the point.</param>
    /// <param name="dimension">Dimension, from 0 to <see cref="Dimensions"/> − 1.</param>
    public static uint Word(uint index, int dimension)
    {
        var at = dimension * Bits;
        uint word = 0;
        for (var gray = index ^ (index >> 1); gray != 0; gray >>= 1, at++)
            word ^= (gray & 1) * Directions[at];
        return word;
    }

    /// <summary>The coordinates of consecutive points, one a lane.</summary>
    /// <param name="firstIndex">Index in the first lane, a multiple of the number of lanes.</param>
    /// <param name="dimension">Dimension, from 0 to <see cref="Dimensions"/> − 1.</param>
    public static TWord Words<TWord>(uint firstIndex, int dimension)
        where TWord : struct, IWord<TWord>
    {
        var lanes = MemoryMarshal.AsBytes(Lanes.AsSpan(dimension * MostLanes, TWord.Width));
        return TWord.Of(Word(firstIndex, dimension)) ^ MemoryMarshal.Read<TWord>(lanes);
    }

    private static uint[] AllDirections()
    {
        var directions = new uint[Dimensions * Bits];
        for (var k = 0; k < Bits; k++)
            directions[k] = 1u << (Bits - 1 - k);
        var rows = JoeKuoNumbers.Rows;
        for (var dimension = 1; dimension < Dimensions; dimension++)
        {
            var degree = rows[0];
            Fill(directions.AsSpan(dimension * Bits, Bits), rows[1], rows.Slice(2, degree));
            rows = rows[(2 + degree)..];
        }
        return directions;
    }

    /// <summary>v_k = m_k·2^(32−k) for the first s, then v_k = a₁v_(k−1) ⊕ … ⊕ a_(s−1)v_(k−s+1) ⊕ v_(k−s) ⊕ v_(k−s)/2^s (Joe and Kuo 2008, eq. 3).</summary>
    private static void Fill(Span<uint> v, int coefficients, ReadOnlySpan<ushort> initial)
    {
        var degree = initial.Length;
        for (var k = 0; k < degree; k++)
            v[k] = (uint)initial[k] << (Bits - 1 - k);
        for (var k = degree; k < Bits; k++)
        {
            v[k] = v[k - degree] ^ (v[k - degree] >> degree);
            for (var j = 1; j < degree; j++)
            {
                if (((coefficients >> (degree - 1 - j)) & 1) != 0)
                    v[k] ^= v[k - j];
            }
        }
    }
}
