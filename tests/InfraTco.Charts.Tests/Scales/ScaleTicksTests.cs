using FsCheck;
using FsCheck.Fluent;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Tests.Scales;

public class ScaleTicksTests
{
    private static readonly double[] Mantissas = [1, 2, 2.5, 5];

    [Theory]
    [InlineData(0, 10, 5, 0, 10, 2, 0)]
    [InlineData(0, 100, 4, 0, 100, 25, 0)]
    [InlineData(0, 0.3, 3, 0, 0.3, 0.1, 1)]
    [InlineData(-7, 13, 5, -10, 15, 5, 0)]
    [InlineData(1.195, 1.32, 5, 1.175, 1.325, 0.025, 3)]
    [InlineData(0, 0, 5, 0, 1, 0.2, 1)]
    [InlineData(0, 9.9, 1, 0, 10, 10, 0)]
    public void Ticks_are_round(double low, double high, int target, double first, double last, double step, int decimals)
    {
        var ticks = ScaleTicks.Cover(low, high, target);
        Assert.Equal((first, last, step, decimals), (ticks.Min, ticks.Max, ticks.Step, ticks.Decimals));
    }

    [Fact]
    public void Ticks_cover_the_range_with_round_steps() => Prop.ForAll(Ranges().ToArbitrary(), range =>
    {
        var ticks = ScaleTicks.Cover(range.Low, range.High, 6);
        var slack = 1e-6 * ticks.Step;
        var power = ticks.Step / NumberText.PowerOfTen(NumberText.Decade(ticks.Step));
        return ticks.Min <= range.Low + slack && ticks.Max >= range.High - slack
            && ticks.Values.Count is >= 2 and <= 14
            && ticks.Values.Zip(ticks.Values.Skip(1), (a, b) => b > a).All(x => x)
            && Mantissas.Any(m => Math.Abs(power - m) < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_would_overflow_are_not_drawable()
    {
        Assert.False(ScaleTicks.Drawable(double.MaxValue));
        Assert.False(ScaleTicks.Drawable(double.NaN));
        Assert.True(ScaleTicks.Drawable(-1e300));
    }

    [Theory]
    [InlineData(100.0)]
    [InlineData(99.0)]
    public void Bars_have_room_for_a_label(double high) => Assert.True(ScaleTicks.CoverBars(0, high, 5).Max > 100);

    private static Gen<(double Low, double High)> Ranges() =>
        from a in ArbMap.Default.GeneratorFor<double>().Where(ScaleTicks.Drawable)
        from b in ArbMap.Default.GeneratorFor<double>().Where(ScaleTicks.Drawable)
        select (Math.Min(a, b), Math.Max(a, b));
}
