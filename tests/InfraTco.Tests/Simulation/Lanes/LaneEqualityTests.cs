using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

public class LaneEqualityTests
{
    private static readonly float[] Inputs = Values();

    public static TheoryData<LaneWidth, LaneFunction> WidthsAndFunctions()
    {
        var data = new TheoryData<LaneWidth, LaneFunction>();
        foreach (var width in new[] { LaneWidth.Wide4, LaneWidth.Wide8, LaneWidth.Wide16, LaneWidth.Wide32 })
            foreach (var function in Enum.GetValues<LaneFunction>())
                data.Add(width, function);
        return data;
    }

    [Theory]
    [MemberData(nameof(WidthsAndFunctions))]
    public void Every_width_gives_the_bits_of_the_scalar_lane(LaneWidth width, LaneFunction function)
    {
        // Words are a function of the position, so a wide lane is compared with the scalar lane at the positions of its first lanes.
        if (function >= LaneFunction.NormalOfBits)
        {
            Assert.Equal(FirstOfEach(width, Unary.Of(LaneWidth.Scalar, function, Inputs)), FirstOfEach(width, Unary.Of(width, function, Inputs)));
            return;
        }

        Assert.Equal(Bits(Unary.Of(LaneWidth.Scalar, function, Inputs)), Bits(Unary.Of(width, function, Inputs)));
    }

    [Fact]
    public void Functions_of_words_differ_between_neighbouring_lanes()
    {
        var normals = Unary.Of(LaneWidth.Wide32, LaneFunction.NormalOfBits, new float[32]);

        Assert.Equal(32, normals.Distinct().Count());
    }

    [Theory]
    [InlineData(LaneWidth.Scalar, 1)]
    [InlineData(LaneWidth.Wide4, 4)]
    [InlineData(LaneWidth.Wide8, 8)]
    [InlineData(LaneWidth.Wide16, 16)]
    [InlineData(LaneWidth.Wide32, 32)]
    public void A_width_is_the_number_of_paths_of_its_lane(LaneWidth width, int paths)
    {
        Assert.Equal(paths, (int)width);
        Assert.Equal(paths, LaneSelection.Run<WidthOf, int>(width, default));
    }

    [Fact]
    public void The_widest_accelerated_lane_is_accelerated_and_no_wider_one_is()
    {
        Assert.True(LaneSelection.IsAccelerated(LaneSelection.Widest));
        Assert.All(Enum.GetValues<LaneWidth>(), w => Assert.Equal(w <= LaneSelection.Widest, LaneSelection.IsAccelerated(w)));
    }

    [Fact]
    public void A_width_without_a_lane_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneSelection.Run<WidthOf, int>((LaneWidth)2, default));

    [Fact]
    public void The_smaller_and_the_larger_of_a_number_and_no_number_is_the_second_operand()
    {
        Assert.Equal(1, Scalar.Min(new(float.NaN), new(1)).Value);
        Assert.Equal(float.NaN, Scalar.Max(new(1), new(float.NaN)).Value);
        Assert.Equal(Bits(Store(Wide16.Max(Wide16.Of(1), Wide16.Of(double.NaN)))), Bits(Enumerable.Repeat(float.NaN, 16).ToArray()));
        Assert.All(Store(Wide16.Min(Wide16.Of(double.NaN), Wide16.Of(1))), x => Assert.Equal(1, x));
    }

    private static float[] Store(Wide16 value)
    {
        var numbers = new float[16];
        Wide16.Store(value, numbers);
        return numbers;
    }

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);

    private static int[] FirstOfEach(LaneWidth width, float[] values) => Bits(values.Where((_, i) => i % (int)width == 0).ToArray());

    /// <summary>Positive and negative numbers of every exponent, and the edges of exp and log.</summary>
    private static float[] Values()
    {
        var list = new List<float> { 0f, -0f, 1f, -1f, 88f, 88.1f, -87f, -87.1f, 1e30f, -1e30f, 1e-38f, 0.70710677f, 0.70710683f, 1.4142135f, 1.4142137f, 2f };
        for (var exponent = -120; exponent <= 120; exponent++)
            for (var step = 0; step < 16; step++)
                list.Add(MathF.ScaleB(1 + step / 16f + step * 1e-6f, exponent) * (step % 5 == 4 ? -1 : 1));
        for (var step = -1024; step < 1024; step++)
            list.Add(step * 0.0859375f);
        return [.. list];
    }

    private readonly struct WidthOf : ILaneProgram<int>
    {
        public int Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord> => T.Width == TWord.Width ? T.Width : -1;
    }
}
