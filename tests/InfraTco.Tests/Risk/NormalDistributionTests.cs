using FsCheck.Fluent;
using InfraTco.Risk;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Risk;

public class NormalDistributionTests
{
    [Theory]
    [InlineData(-37, 5.7255712225245768e-300)] // mpmath, 40 digits: erfc(-x/sqrt(2))/2
    [InlineData(-10, 7.6198530241605261e-24)]
    [InlineData(-6, 9.8658764503769814e-10)]
    [InlineData(-3, 0.0013498980316300945)]
    [InlineData(-2.5, 0.0062096653257761352)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(2, 0.97724986805182079)]
    [InlineData(3, 0.99865010196836991)]
    [InlineData(6, 0.99999999901341235)]
    public void Cumulative_is_right_to_twelve_digits_in_both_tails(double x, double expected) =>
        Assert.Equal(expected, NormalDistribution.Cumulative(x), 1e-12 * expected);

    [Theory]
    [InlineData(1e-300, -37.047096299361199)] // mpmath, 40 digits
    [InlineData(1e-20, -9.2623400897984076)]
    [InlineData(1e-6, -4.7534243088228989)]
    [InlineData(0.02425, -1.9729610513118849)]
    [InlineData(0.3, -0.52440051270804078)]
    [InlineData(0.975, 1.9599639845400542)]
    public void Quantile_is_right_to_twelve_digits(double probability, double expected) =>
        Assert.Equal(expected, NormalDistribution.Quantile(probability), 1e-12 * Math.Abs(expected));

    [Fact]
    public void Quantile_undoes_cumulative() => Holds(
        Between(-8, 4),
        x => Near(x, NormalDistribution.Quantile(NormalDistribution.Cumulative(x)), 1));

    [Fact]
    public void The_two_ways_of_computing_meet_at_their_switch() =>
        Assert.Equal(NormalDistribution.Cumulative(-2.5), NormalDistribution.Cumulative(-2.5 - 1e-14), 1e-14);

    [Fact]
    public void Edges_are_exact()
    {
        Assert.Equal(0.5, NormalDistribution.Cumulative(0));
        Assert.Equal(0, NormalDistribution.Cumulative(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cumulative(double.PositiveInfinity));
        Assert.Equal(double.NaN, NormalDistribution.Cumulative(double.NaN));
        Assert.Equal(0, NormalDistribution.Quantile(0.5), 1e-15);
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(-0.1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(1.1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(double.NaN));
    }

    [Fact]
    public void Median_pair_has_the_arcsine_probability() => Holds(
        Between(-0.999, 0.999), // Sheppard 1899: P(X ≤ 0, Y ≤ 0) = 1/4 + asin(ρ)/(2π)
        rho => Near(0.25 + Math.Asin(rho) / (2 * Math.PI), BivariateNormal.Cumulative(0, 0, rho), 1));

    [Fact]
    public void Joint_default_lies_between_its_bounds_and_grows_with_correlation() => Holds(
        from first in Between(0.001, 0.999)
        from second in Between(0.001, 0.999)
        from rho in Between(-0.98, 0.97)
        select (first, second, rho),
        x => BivariateNormal.JointDefault(x.first, x.second, x.rho) is var joint
            && joint <= Math.Min(x.first, x.second) + 1e-10 && joint >= Math.Max(0, x.first + x.second - 1) - 1e-10
            && BivariateNormal.JointDefault(x.first, x.second, x.rho + 0.02) >= joint - 1e-10);

    [Fact]
    public void Perfect_correlation_is_the_bound_itself()
    {
        Assert.Equal(0.1, BivariateNormal.JointDefault(0.1, 0.3, 1), 12);
        Assert.Equal(0, BivariateNormal.JointDefault(0.1, 0.3, -1), 12);
        Assert.Equal(0.2, BivariateNormal.JointDefault(0.5, 0.7, -1), 12);
        Assert.Equal(0.03, BivariateNormal.JointDefault(0.1, 0.3, 0), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => BivariateNormal.Cumulative(0, 0, 1.01));
    }
}
