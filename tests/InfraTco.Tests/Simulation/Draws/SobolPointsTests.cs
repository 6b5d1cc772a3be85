using System.Numerics;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;
using InfraTco.Tests.Finance;

namespace InfraTco.Tests.Simulation.Draws;

public class SobolPointsTests
{
    [SkippableFact]
    public void Published_points_of_four_dimensions_come_out()
    {
        var vectors = FinanceVectorFile.Read()?.Where(v => v.Function == "sobol_point").ToArray();
        Skip.If(vectors is null, "reference data is absent");

        Assert.NotEmpty(vectors);
        foreach (var vector in vectors)
        {
            var index = vector.Arguments.GetProperty("index").GetUInt32();
            Assert.Equal(vector.Expected, Enumerable.Range(0, vector.Expected.Length).Select(d => Fraction(index, d)));
        }
    }

    /// <summary>The first dimension is van der Corput's sequence, 0, 1/2, 3/4, 1/4, 3/8, … in Gray-code order.</summary>
    [Fact]
    public void The_first_dimension_begins_as_it_is_printed() =>
        Assert.Equal([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125], Enumerable.Range(0, 8).Select(i => Fraction((uint)i, 0)));

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(256)]
    [InlineData(4096)]
    public void Each_dimension_has_one_of_a_power_of_two_points_in_each_equal_part(int parts)
    {
        for (var dimension = 0; dimension < SobolPoints.Dimensions; dimension++)
        {
            // The second such run of points: any aligned run is a net.
            var seen = Enumerable.Range(parts, parts).Select(i => (int)(SobolPoints.Word((uint)i, dimension) / (4294967296 / parts))).ToHashSet();
            Assert.Equal(parts, seen.Count);
        }
    }

    /// <summary>
    /// The set has property A in all its dimensions (Joe and Kuo 2008, section 1): of the first 2^d points in d dimensions one lies in each of the 2^d
    /// halves of halves, that is, the leading bits of the direction numbers are independent. A wrong number would show.
    /// </summary>
    [Fact]
    public void Leading_bits_of_the_direction_numbers_are_independent_as_published()
    {
        for (var dimensions = 1; dimensions <= 32; dimensions++)
        {
            var rows = Enumerable.Range(0, dimensions).Select(d => LeadingBits(d, dimensions)).ToList();
            Assert.Equal(dimensions, Rank(rows));
        }
    }

    [Fact]
    public void Neighbouring_dimensions_differ_in_the_first_points()
    {
        for (var dimension = 1; dimension < SobolPoints.Dimensions; dimension++)
        {
            var (here, before) = (dimension, dimension - 1);
            Assert.Contains(Enumerable.Range(0, 64), i => SobolPoints.Word((uint)i, here) != SobolPoints.Word((uint)i, before));
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(96u)]
    [InlineData(4294967264u)]
    public void Every_lane_width_gives_the_same_points(uint first)
    {
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            for (var dimension = 0; dimension < SobolPoints.Dimensions; dimension++)
            {
                var row = LaneSelection.Run<UniformRow, float[]>(width, new(first, dimension));
                for (var lane = 0; lane < row.Length; lane++)
                    Assert.Equal(Draw.Uniform<Scalar, Word>(new(SobolPoints.Word(first + (uint)lane, dimension))).Value, row[lane]);
            }
        }
    }

    private static double Fraction(uint index, int dimension) => SobolPoints.Word(index, dimension) / 4294967296.0;

    /// <summary>Bit k is the leading bit of direction number k, which is the point whose Gray code is 2^k.</summary>
    private static uint LeadingBits(int dimension, int count)
    {
        uint bits = 0;
        for (var k = 0; k < count; k++)
            bits |= SobolPoints.Word(OfGray(1u << k), dimension) >> 31 << k;
        return bits;
    }

    private static uint OfGray(uint gray)
    {
        for (var shift = 1; shift < 32; shift *= 2)
            gray ^= gray >> shift;
        return gray;
    }

    private static int Rank(List<uint> rows)
    {
        var rank = 0;
        for (; rows.Count > 0; rows.RemoveAll(r => r == 0))
        {
            var pivot = rows[^1];
            rows.RemoveAt(rows.Count - 1);
            if (pivot == 0)
                continue;
            rank++;
            var bit = BitOperations.TrailingZeroCount(pivot);
            for (var i = 0; i < rows.Count; i++)
                rows[i] ^= ((rows[i] >> bit) & 1) * pivot;
        }
        return rank;
    }

    private readonly record struct UniformRow(uint First, int Dimension) : ILaneProgram<float[]>
    {
        public float[] Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            var row = new float[T.Width];
            T.Store(Draw.Uniform<T, TWord>(SobolPoints.Words<TWord>(First, Dimension)), row);
            return row;
        }
    }
}
