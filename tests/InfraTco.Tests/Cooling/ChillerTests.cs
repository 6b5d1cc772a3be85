using InfraTco.Cooling;

namespace InfraTco.Tests.Cooling;

public class ChillerTests
{
    // COP at working points of the published curves.
    [Theory]
    [InlineData(6.67, 29.4, 1, 5.51)]
    [InlineData(6.67, 24, 1, 6.18)]
    [InlineData(6.67, 24, 0.5, 6.24)]
    public void Doe2_centrifugal_has_its_cop(double water, double condenser, double partLoad, double expected) =>
        Assert.Equal(expected, EirChiller.Doe2Centrifugal.Cop(water, condenser, partLoad), 0.006);

    [Theory]
    [InlineData(8.89, 23.89, 1, 5.92)]
    [InlineData(8.89, 23.89, 0.5, 7.80)]
    [InlineData(8.89, 18, 0.5, 8.73)]
    public void McQuay_pfh_has_its_cop(double water, double condenser, double partLoad, double expected) =>
        Assert.Equal(expected, EirChiller.McQuayPfh.Cop(water, condenser, partLoad), 0.006);

    [Fact]
    public void Curves_are_one_at_their_reference_point()
    {
        Assert.Equal(1, EirChiller.McQuayPeh.CapacityFactor(4.44, 12.8), 0.02);
        Assert.Equal(7.47, EirChiller.McQuayPeh.Cop(4.44, 12.8, 1), 0.1);
    }

    [Theory]
    [InlineData(18, 29.4, 1)]
    [InlineData(6.67, 40, 1)]
    [InlineData(6.67, 29.4, 0)]
    public void Curves_are_refused_outside_their_range(double water, double condenser, double partLoad)
    {
        var error = Assert.Throws<ArgumentException>(() => EirChiller.Doe2Centrifugal.Cop(water, condenser, partLoad));
        Assert.Contains("its curves hold between", error.Message, StringComparison.Ordinal);
    }

    // Lei & Masanet 2020, values of the regression to one decimal.
    [Theory]
    [InlineData(0.5, new[] { 13.3, 10.8, 8.8, 7.2, 6.0 })]
    [InlineData(0.2, new[] { 11.9, 9.3, 7.1, 5.4, 4.1 })]
    public void Regression_has_the_published_values(double partLoad, double[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], Chillers.LeiMasanetCop(10 + 5 * i, partLoad), 0.06);
    }

    [Theory]
    [InlineData(10, 24)]
    [InlineData(20, 8.7)]
    [InlineData(30, 5.1)]
    [InlineData(35, 4.2)]
    [InlineData(40, 3.6)]
    public void Air_cooled_chiller_at_20_degrees_has_the_carnot_values(double outside, double expected) =>
        Assert.Equal(expected, new ChillerOptions().Cop(20, outside), expected * 0.02);

    [Fact]
    public void Cop_is_capped_where_the_lift_is_small()
    {
        Assert.Equal(Chillers.HighestCop, Chillers.CarnotCop(0.6, 20, 21));
        Assert.Equal(Chillers.CarnotCop(0.3, 20, 25), Chillers.CarnotCop(0.3, 20, -10));
    }

    [Fact]
    public void Head_pressure_control_holds_condensing_up_in_winter()
    {
        var unit = new ChillerOptions { LowestCondensing = 40 };
        Assert.Equal(unit.Cop(10, -20), unit.Cop(10, 20));
        Assert.True(unit.Cop(10, 40) < unit.Cop(10, 20));
    }
}
