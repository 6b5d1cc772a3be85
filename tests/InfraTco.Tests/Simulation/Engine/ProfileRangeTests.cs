using InfraTco.Quantities;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Engine;

public class ProfileRangeTests
{
    private const int Grid = 100_000;

    [Theory]
    [InlineData(600, 700, 750)]
    [InlineData(300, 700, 701)]
    [InlineData(699, 700, 2100)]
    public void A_factor_has_mean_one_and_stays_inside_the_range(double low, double typical, double high)
    {
        var range = ProfileRange.Of(Power(low, typical, high), 1);
        var factors = Factors(range).ToList();
        Assert.Equal(1, factors.Average(), 5);
        var width = (high - low) / typical;
        Assert.InRange(factors.Min(), low / typical - 1e-6, low / typical + 0.02 * width);
        Assert.InRange(factors.Max(), high / typical - 0.02 * width, high / typical + 1e-6);
        // Both sides are uniform: the lower one carries (high − typical)/(high − low) of the probability.
        Assert.Equal((high - typical) / (high - low), factors.Count(f => f < 1) / (double)Grid, 3);
    }

    [Fact]
    public void Scale_draws_the_ends_towards_typical()
    {
        var half = ProfileRange.Of(Power(600, 800, 1200), 0.5);
        Assert.Equal((0.875, 1.25), (half.Low, half.High));
        Assert.Equal(1, Factors(half).Average(), 5);
        Assert.Equal(ProfileRange.One, ProfileRange.Of(Power(600, 800, 1200), 0));
    }

    [Theory]
    [InlineData(700, 700, 700)]
    [InlineData(700, 700, 900)]
    [InlineData(500, 700, 700)]
    public void A_range_with_one_side_has_no_factor_of_mean_one_and_is_not_sampled(double low, double typical, double high)
    {
        Assert.Equal(ProfileRange.One, ProfileRange.Of(Power(low, typical, high), 1));
        Assert.All(Factors(ProfileRange.One).Take(100), f => Assert.Equal(1, f));
    }

    private static Ranged<Power> Power(double low, double typical, double high) =>
        new(Quantity<Power>.Of(low, "W"), Quantity<Power>.Of(typical, "W"), Quantity<Power>.Of(high, "W"), Provenance.Unstated);

    private static IEnumerable<double> Factors(ProfileRange range) =>
        Enumerable.Range(0, Grid).Select(i => (double)range.Factor(new Scalar((i + 0.5f) / Grid)).Value);
}
