using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Obsolescence;

public class GenerationMultiplierTests
{
    private static readonly SuccessorScenario s_gains = TestScenario.Plain.Market.Successor;

    [Fact]
    public void The_range_holds_nine_generations_in_ten_and_widens_with_their_root()
    {
        // In a range that is symmetric in logarithm around its median the ends are the quantiles.
        var gain = GenerationMultiplier.Of(new(Quantity<Ratio>.Of(1, "x"), Quantity<Ratio>.Of(2, "x"), Quantity<Ratio>.Of(4, "x"), Provenance.Unstated));
        Assert.Equal(1, gain.Quantile(1, 0.05), 9);
        Assert.Equal(4, gain.Quantile(1, 0.95), 9);
        Assert.Equal(16 * Math.Pow(2, 2), gain.Quantile(4, 0.95), 9);
        Assert.True(gain.Mean(1) > gain.After(1));
        Assert.Equal(gain.After(2), GenerationMultiplier.Of(Value<Ratio>(2, "x")).Mean(2), 12);
    }

    [Fact]
    public void Steps_of_the_past_lie_within()
    {
        var gain = GenerationMultiplier.Of(s_gains.Performance);
        Assert.InRange(2.5 * 3.17 * 2.27, gain.Quantile(3, 0.05), gain.Quantile(3, 0.95));
    }

    [Fact]
    public void Gains_and_generations_below_zero_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GenerationMultiplier.Of(Value<Ratio>(0, "x")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GenerationMultiplier(2, 0.1).After(-1));
    }
}
