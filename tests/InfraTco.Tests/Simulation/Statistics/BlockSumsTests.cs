using InfraTco.Simulation.Statistics;
using InfraTco.Tests.Simulation.Engine;

namespace InfraTco.Tests.Simulation.Statistics;

/// <summary>Outcomes added sixteen at a time give the state of outcomes added one by one, whatever they are.</summary>
public class BlockSumsTests
{
    private static readonly PilotRange Range = PilotRange.Of(Samples.Normal.AsSpan(0, 4096));

    private static readonly float[] Odd =
    [
        float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 0f, -0f,
        (float)Range.Low, MathF.BitDecrement((float)Range.Low), MathF.BitIncrement((float)Range.Low),
        (float)Range.High, MathF.BitDecrement((float)Range.High), MathF.BitIncrement((float)Range.High),
        (float)Range.Centre, 1e9f, -1e9f, 1e15f, -1e15f, 65536f, 49.999996f,
    ];

    [Fact]
    public void Odd_outcomes_alone() => AssertSame(Odd);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Odd_outcomes_strewn_among_ordinary_ones(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var outcomes = Samples.Normal.AsSpan(random.Next(50_000), random.Next(1, 3000)).ToArray();
            for (var i = random.Next(40); i > 0; i--)
                outcomes[random.Next(outcomes.Length)] = Odd[random.Next(Odd.Length)];
            AssertSame(outcomes);
        }
    }

    [Fact]
    public void Any_length_of_ordinary_outcomes()
    {
        for (var length = 0; length <= 40; length++)
            AssertSame(Samples.Normal.AsSpan(0, length).ToArray());
        foreach (var length in new[] { 511, 512, 513, 519, 520, 1024, 4095, 4096, 4097 })
            AssertSame(Samples.Normal.AsSpan(0, length).ToArray());
    }

    [Theory]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(45)]
    public void Differences_near_the_limits_of_the_sums_stay_exact(int bits)
    {
        // Up to twice 2^bits units of the sums on either side.
        var unit = Math.ScaleB(1, -Range.Exponent);
        float[] far = [.. Enumerable.Range(1, 1024).Select(i => (float)(Range.Centre + (i % 2 == 0 ? 1 : -1) * unit * (1L << bits) * (1 + i / 1024.0)))];
        AssertSame(far);
    }

    [Fact]
    public void Heavy_tails_fall_into_the_same_bins()
    {
        AssertSame(Samples.Cauchy[..20_000]);
        AssertSame(Samples.Pareto[..20_000]);
    }

    [Fact]
    public void A_zero_of_either_sign_is_the_smallest_outcome_in_one_way()
    {
        float[] first = [-0f, 0f, 1, 2, 3, 4, 5, 6];
        float[] last = [0f, -0f, 1, 2, 3, 4, 5, 6];
        AssertSame(first);
        Runs.AssertSame(Block(first, true), Block(last, true));
        Runs.AssertSame(Block(first, false), Block(last, false));
    }

    [Fact]
    public void Replicates_hold_what_was_added_whatever_it_is()
    {
        var outcomes = Samples.Normal.AsSpan(0, 4096).ToArray();
        Odd.CopyTo(outcomes, 700);
        foreach (var inVectors in new[] { true, false })
        {
            var shared = new SeriesAccumulator(Range);
            shared.Add(outcomes, 16, inVectors);
            Runs.AssertSame(Block(outcomes, true), shared.State with { Replicates = null });
            for (var r = 0; r < 16; r++)
            {
                var alone = Block(outcomes[(r * 256)..((r + 1) * 256)], true);
                var replicate = shared.State.Replicates![r];
                Assert.Equal((alone.Count, alone.Sum), (replicate.Count, replicate.Sum));
                Assert.Equal(alone.Bins.Chunk(HistogramLayout.GroupBins).Select(g => g.Sum()), replicate.Groups);
            }
        }
    }

    [Fact]
    public void Outcomes_that_are_no_equal_shares_of_replicates_are_refused() =>
        Assert.Throws<ArgumentException>(() => new SeriesAccumulator(Range).Add(new float[20], 16));

    private static void AssertSame(float[] outcomes)
    {
        var single = new SeriesAccumulator(Range);
        foreach (var outcome in outcomes)
            single.Add(outcome);
        Runs.AssertSame(single.State, Block(outcomes, true));
        Runs.AssertSame(single.State, Block(outcomes, false));
    }

    private static SeriesState Block(float[] outcomes, bool inVectors)
    {
        var block = new SeriesAccumulator(Range);
        block.Add(outcomes.AsSpan(), inVectors);
        return block.State;
    }
}
