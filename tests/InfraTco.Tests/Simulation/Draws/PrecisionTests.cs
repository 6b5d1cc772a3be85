using System.Globalization;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;
using InfraTco.Tests.Simulation.Lanes;
using Xunit.Abstractions;

namespace InfraTco.Tests.Simulation.Draws;

/// <summary>
/// Errors in units in the last place over dense grids. The float lanes are held against the double functions of the runtime (29 bits
/// finer); the double lane against the runtime's (below 1 ulp of their own) and against identities that need no reference.
/// </summary>
public class PrecisionTests(ITestOutputHelper output)
{
    private const int GridSize = 1 << 16;

    [Theory]
    [InlineData(-87, 88)]
    [InlineData(-1, 1)]
    [InlineData(-0.001, 0.001)]
    public void Single_exponential_is_within_one_ulp(double low, double high) =>
        AssertSingle(LaneFunction.Exp, Math.Exp, Grid(low, high), 1.0);

    [Theory]
    [InlineData(1e-37, 1e-30)]
    [InlineData(0.01, 0.9)]
    [InlineData(0.99, 1.01)]
    [InlineData(1, 1.5)]
    [InlineData(1.3, 1000)]
    [InlineData(1e6, 1e38)]
    public void Single_logarithm_is_within_one_ulp(double low, double high) =>
        AssertSingle(LaneFunction.Log, Math.Log, Grid(low, high), 1.0);

    [Theory]
    [InlineData(-708, 709)]
    [InlineData(-1, 1)]
    [InlineData(-1e-6, 1e-6)]
    public void Double_exponential_is_within_two_ulp_of_the_library(double low, double high) =>
        AssertDouble(x => Exact.Exp(new(x)).Value, Math.Exp, low, high, 2);

    [Theory]
    [InlineData(1e-300, 1e-200)]
    [InlineData(0.01, 0.9)]
    [InlineData(0.999, 1.001)]
    [InlineData(1, 1.5)]
    [InlineData(1.3, 1000)]
    [InlineData(1e100, 1e300)]
    public void Double_logarithm_is_within_two_ulp_of_the_library(double low, double high) =>
        AssertDouble(x => Exact.Log(new(x)).Value, Math.Log, low, high, 2);

    /// <summary>Computed with forty digits: e, 1/e, e¹⁰⁰, ln 2, ln 10, ln(1 + 2⁻⁵²).</summary>
    [Fact]
    public void Known_values_come_out()
    {
        AssertWithin(2.718281828459045235360287, Exact.Exp(new(1)).Value, 1e-16);
        AssertWithin(0.3678794411714423215955238, Exact.Exp(new(-1)).Value, 1e-16);
        AssertWithin(2.688117141816135448412625e43, Exact.Exp(new(100)).Value, 2e-16);
        AssertWithin(0.6931471805599453094172321, Exact.Log(new(2)).Value, 1e-16);
        AssertWithin(2.302585092994045684017991, Exact.Log(new(10)).Value, 1e-16);
        AssertWithin(2.220446049250312834e-16, Exact.Log(new(1 + Math.Pow(2, -52))).Value, 1e-16);
        Assert.Equal(1, Exact.Exp(new(0)).Value);
        Assert.Equal(0, Exact.Log(new(1)).Value);
        Assert.Equal(1, Scalar.Exp(new(0)).Value);
        Assert.Equal(0, Scalar.Log(new(1)).Value);
    }

    [Fact]
    public void Beyond_the_range_exponentials_saturate_and_no_number_stays_none()
    {
        Assert.Equal(Scalar.Exp(new(88)), Scalar.Exp(new(float.PositiveInfinity)));
        Assert.Equal(Scalar.Exp(new(-87)), Scalar.Exp(new(float.NegativeInfinity)));
        Assert.True(float.IsNormal(Scalar.Exp(new(-87)).Value) && float.IsFinite(Scalar.Exp(new(88)).Value));
        Assert.Equal(Exact.Exp(new(709)), Exact.Exp(new(1e6)));
        Assert.True(double.IsNormal(Exact.Exp(new(-1e6)).Value));
        Assert.True(float.IsNaN(Scalar.Exp(new(float.NaN)).Value));
    }

    /// <summary>Quantiles to twenty digits: R 4, qnorm(p, lower.tail = FALSE); 1.6449 and 2.3263 are in every table.</summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.25, 0.67448975019608174)]
    [InlineData(0.05, 1.6448536269514722)]
    [InlineData(0.025, 1.9599639845400545)]
    [InlineData(0.01, 2.3263478740408408)]
    [InlineData(0.001, 3.0902323061678132)]
    [InlineData(1e-6, 4.7534243088228987)]
    [InlineData(1e-9, 5.9978070150076865)]
    public void Normal_quantiles_are_those_of_the_tables(double tail, double quantile)
    {
        Assert.InRange(DoubleNormal.UpperQuantile(new(tail)).Value, quantile - 4e-15, quantile + 4e-15);
        Assert.InRange(SingleNormal.UpperQuantile(new Scalar((float)tail)).Value, quantile - 1e-6, quantile + 1e-6);
    }

    [Fact]
    public void Single_normals_follow_double_normals_from_end_to_end()
    {
        var worst = 0.0;
        for (uint word = 0; word < uint.MaxValue - 65521; word += 65521)
            worst = Math.Max(worst, Math.Abs(Scalar.Normal(new(word)).Value - Exact.Normal(new(word)).Value));
        for (uint word = 0; word < 10000; word++)
            worst = Math.Max(worst, Math.Abs(Scalar.Normal(new(word)).Value - Exact.Normal(new(word)).Value));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst absolute error {worst:E2}"));
        Assert.InRange(worst, 0, 1e-6);
    }

    [Fact]
    public void The_ends_of_the_words_are_the_ends_of_the_normals()
    {
        // Φ⁻¹(1 − 2⁻³³) = 6.338
        Assert.InRange(Exact.Normal(new(0)).Value, 6.3375, 6.3385);
        Assert.Equal(-Scalar.Normal(new(0)).Value, Scalar.Normal(new(uint.MaxValue)).Value);
        Assert.InRange(Math.Abs(Scalar.Normal(new(int.MaxValue)).Value), 0, 1e-6);
        Assert.InRange(Math.Abs(Scalar.Normal(new(0x80000000u)).Value), 0, 1e-6);
    }

    [Fact]
    public void Uniforms_stay_inside_the_open_interval()
    {
        Assert.Equal(Math.Pow(2, -24), Draw.Uniform<Scalar, Word>(new(0)).Value);
        Assert.Equal(1 - Math.Pow(2, -24), Draw.Uniform<Scalar, Word>(new(uint.MaxValue)).Value);
        Assert.Equal(1 - Math.Pow(2, -24), Draw.Uniform<Exact, Word>(new(uint.MaxValue)).Value);
    }

    private void AssertSingle(LaneFunction function, Func<double, double> reference, float[] inputs, double bound)
    {
        var results = Unary.Of(LaneWidth.Scalar, function, inputs);
        var (worst, at) = (0.0, 0f);
        for (var i = 0; i < inputs.Length; i++)
        {
            var expected = reference(inputs[i]);
            var ulp = Math.Max(MathF.BitIncrement(Math.Abs((float)expected)) - Math.Abs((float)expected), float.Epsilon);
            var error = Math.Abs(results[i] - expected) / ulp;
            if (error > worst)
                (worst, at) = (error, inputs[i]);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst {worst:F3} ulp at {at:R}"));
        Assert.InRange(worst, 0, bound);
    }

    private void AssertDouble(Func<double, double> function, Func<double, double> reference, double low, double high, double bound)
    {
        var (worst, at) = (0.0, 0.0);
        for (var i = 0; i <= GridSize; i++)
        {
            var x = low + (high - low) * i / GridSize;
            var expected = reference(x);
            var error = Math.Abs(function(x) - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
            if (error > worst)
                (worst, at) = (error, x);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst {worst:F3} ulp at {at:R}"));
        Assert.InRange(worst, 0, bound);
    }

    private static void AssertWithin(double expected, double actual, double relative) =>
        Assert.InRange(actual, expected - Math.Abs(expected) * relative * 1.2, expected + Math.Abs(expected) * relative * 1.2);

    private static float[] Grid(double low, double high)
    {
        var grid = new float[GridSize];
        for (var i = 0; i < GridSize; i++)
            grid[i] = low > 0 && high / low > 100 ? (float)(low * Math.Pow(high / low, (double)i / (GridSize - 1))) : (float)(low + (high - low) * i / (GridSize - 1));
        return grid;
    }
}
