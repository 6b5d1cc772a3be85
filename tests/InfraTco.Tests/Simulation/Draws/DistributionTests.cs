using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Draws;

/// <summary>Whether the numbers are distributed as they say: bounds are those of a test of level about 1e-4, and the seed is fixed.</summary>
public class DistributionTests
{
    private const int Count = 1 << 17;

    /// <summary>Kolmogorov's distribution: P(√n·D > 2.23) ≈ 1e-4 (2·exp(−2x²)).</summary>
    private const double KolmogorovBound = 2.23;

    private static readonly DrawKey Key = DrawKey.OfSeed(20260101);

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(59u, 3u)]
    [InlineData(119u, 10u)]
    public void Uniforms_are_uniform_by_Kolmogorov_and_Smirnov(uint month, uint stream) =>
        Assert.InRange(Distance(Series(month, stream, w => Draw.Uniform<Scalar, Word>(w).Value), x => x), 0, KolmogorovBound);

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(59u, 3u)]
    [InlineData(119u, 10u)]
    public void Normals_are_normal_by_Kolmogorov_and_Smirnov(uint month, uint stream) =>
        Assert.InRange(Distance(Normals(month, stream), Probability), 0, KolmogorovBound);

    [Fact]
    public void Months_of_one_path_are_normal_too() =>
        Assert.InRange(Distance(Enumerable.Range(0, Count).Select(m => (double)Scalar.Normal(new(Draw.WordOf(Key, 7, (uint)m, 1))).Value).ToArray(), Probability), 0, KolmogorovBound);

    /// <summary>Standard errors of the k-th moment: √((2k − 1)!! − m²) / √n; of 1, 2, 3, 4, 6: 1, √2, √15, √96, √10170.</summary>
    [Fact]
    public void Moments_of_the_normals_are_those_of_the_normal()
    {
        var z = Normals(3, 2);
        var error = 4 / Math.Sqrt(Count);

        Assert.InRange(z.Average(), -error, error);
        Assert.InRange(z.Average(x => x * x) - 1, -error * Math.Sqrt(2), error * Math.Sqrt(2));
        Assert.InRange(z.Average(x => x * x * x), -error * Math.Sqrt(15), error * Math.Sqrt(15));
        Assert.InRange(z.Average(x => Math.Pow(x, 4)) - 3, -error * Math.Sqrt(96), error * Math.Sqrt(96));
        Assert.InRange(z.Average(x => Math.Pow(x, 6)) - 15, -error * Math.Sqrt(10170), error * Math.Sqrt(10170));
    }

    [Theory]
    [InlineData(2.0, 0.022750131948179207)]
    [InlineData(3.0, 0.0013498980316300945)]
    [InlineData(4.0, 3.1671241833119857e-05)]
    public void Tails_hold_their_probability(double threshold, double probability)
    {
        var count = Normals(1, 1).Count(x => Math.Abs(x) > threshold);
        var expected = 2 * probability * Count;

        Assert.InRange(count, expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected));
    }

    [Fact]
    public void Streams_months_paths_and_seeds_are_uncorrelated()
    {
        var z = Normals(5, 0);
        var bound = 4 / Math.Sqrt(Count);

        for (uint stream = 1; stream < 8; stream++)
            Assert.InRange(Correlation(z, Normals(5, stream)), -bound, bound);
        Assert.InRange(Correlation(z, Normals(6, 0)), -bound, bound);
        Assert.InRange(Correlation(z[..^1], z[1..]), -bound, bound);
        Assert.InRange(Correlation(z[..^16], z[16..]), -bound, bound);
        var other = Enumerable.Range(0, Count).Select(p => (double)Scalar.Normal(new(Draw.WordOf(DrawKey.OfSeed(20260102), (uint)p, 5, 0))).Value).ToArray();
        Assert.InRange(Correlation(z, other), -bound, bound);
        Assert.InRange(Correlation(z.Select(x => x * x).ToArray(), Normals(5, 1).Select(x => x * x).ToArray()), -bound, bound);
    }

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(59u, 4u)]
    public void Both_numbers_of_a_pair_are_normal_by_Kolmogorov_and_Smirnov(uint month, uint stream)
    {
        var (x, y) = Pairs(month, stream);

        Assert.InRange(Distance(x, Probability), 0, KolmogorovBound);
        Assert.InRange(Distance(y, Probability), 0, KolmogorovBound);
    }

    /// <summary>x² + y² of independent normals is exponential of mean two, and their direction is uniform and independent of it.</summary>
    [Fact]
    public void The_numbers_of_a_pair_are_independent()
    {
        var (x, y) = Pairs(7, 4);
        double[] radius = [.. x.Zip(y, (a, b) => a * a + b * b)];
        double[] direction = [.. x.Zip(y, (a, b) => 0.5 + Math.Atan2(b, a) / (2 * Math.PI))];
        var bound = 4 / Math.Sqrt(Count);

        Assert.InRange(Distance(radius, r => 1 - Math.Exp(-r / 2)), 0, KolmogorovBound);
        Assert.InRange(Distance(direction, t => t), 0, KolmogorovBound);
        Assert.InRange(Correlation(x, y), -bound, bound);
        Assert.InRange(Correlation([.. x.Select(a => a * a)], [.. y.Select(b => b * b)]), -bound, bound);
        Assert.InRange(Correlation(radius, direction), -bound, bound);
    }

    [Theory]
    [InlineData(2.0, 0.022750131948179207)]
    [InlineData(3.0, 0.0013498980316300945)]
    [InlineData(4.0, 3.1671241833119857e-05)]
    public void Tails_of_pairs_hold_their_probability(double threshold, double probability)
    {
        var (x, y) = Pairs(1, 8);
        var count = x.Concat(y).Count(z => Math.Abs(z) > threshold);
        var expected = 4 * probability * Count;

        Assert.InRange(count, expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected));
    }

    [Fact]
    public void A_pair_in_single_precision_is_that_in_double()
    {
        uint[] edges = [0, 1, 2, 0x3FFFFFFF, 0x40000000, 0x7FFFFFFF, 0x80000000, 0xBFFFFFFF, 0xC0000000, 0xFFFFFFFE, 0xFFFFFFFF];
        var words = edges.Concat(Enumerable.Range(0, 2000).Select(p => Draw.WordOf(Key, (uint)p, 3, 2))).ToArray();
        foreach (var first in words)
        {
            foreach (var second in edges.Append(Draw.WordOf(Key, first, 4, 1)))
            {
                var (a, b, c, d) = (default(Scalar), default(Scalar), default(Exact), default(Exact));
                var (u, v) = (new Word(first), new Word(second));
                Scalar.Normals(in u, in v, ref a, ref b);
                Exact.Normals(in u, in v, ref c, ref d);
                var radius = Math.Sqrt(c.Value * c.Value + d.Value * d.Value);
                var error = 1e-6 + 1e-7 / radius;
                Assert.InRange(a.Value, c.Value - error, c.Value + error);
                Assert.InRange(b.Value, d.Value - error, d.Value + error);
                Assert.InRange(radius, 0, 6.67);
            }
        }
    }

    [Fact]
    public void Bits_of_the_words_are_set_half_of_the_time()
    {
        var counts = new int[32];
        for (uint path = 0; path < 1 << 16; path++)
        {
            var word = Draw.WordOf(Key, path, 0, 3);
            for (var bit = 0; bit < 32; bit++)
                counts[bit] += (int)(word >> bit & 1);
        }

        Assert.All(counts, count => Assert.InRange(count, (1 << 15) - 512, (1 << 15) + 512));
    }

    private static double[] Normals(uint month, uint stream) => Series(month, stream, w => Scalar.Normal(w).Value);

    /// <summary>Pairs of the words of two neighbouring streams.</summary>
    private static (double[] X, double[] Y) Pairs(uint month, uint stream)
    {
        var (x, y) = (new double[Count], new double[Count]);
        for (uint path = 0; path < Count; path++)
        {
            var (a, b) = (default(Scalar), default(Scalar));
            var (u, v) = (new Word(Draw.WordOf(Key, path, month, stream)), new Word(Draw.WordOf(Key, path, month, stream + 1)));
            Scalar.Normals(in u, in v, ref a, ref b);
            (x[path], y[path]) = (a.Value, b.Value);
        }
        return (x, y);
    }

    private static double[] Series(uint month, uint stream, Func<Word, double> number)
    {
        var values = new double[Count];
        for (uint path = 0; path < Count; path++)
            values[path] = number(new(Draw.WordOf(Key, path, month, stream)));
        return values;
    }

    private static double Distance(double[] sample, Func<double, double> probability)
    {
        var sorted = sample.Order().ToArray();
        var worst = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var p = probability(sorted[i]);
            worst = Math.Max(worst, Math.Max(p - (double)i / sorted.Length, (i + 1.0) / sorted.Length - p));
        }

        return worst * Math.Sqrt(sample.Length);
    }

    private static double Correlation(double[] a, double[] b)
    {
        var (ma, mb) = (a.Average(), b.Average());
        double ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }

        return ab / Math.Sqrt(aa * bb);
    }

    /// <summary>Φ(x) by the continued fraction and series of Abramowitz and Stegun 26.2.10 and 26.2.14.</summary>
    private static double Probability(double x)
    {
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(x) > 3)
        {
            var fraction = 0.0;
            for (var k = 40; k >= 1; k--)
                fraction = k / (Math.Abs(x) + fraction);
            var tail = density / (Math.Abs(x) + fraction);
            return x > 0 ? 1 - tail : tail;
        }

        double term = x, sum = x;
        for (var k = 1; Math.Abs(term) > 1e-17; k++)
            sum += term *= x * x / (2 * k + 1);
        return 0.5 + density * sum;
    }
}
