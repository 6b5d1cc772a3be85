using InfraTco.Charts.Rendering;

namespace InfraTco.Charts.Tests;

public class TornadoTests
{
    [Fact]
    public void Widest_driver_is_on_top()
    {
        var texts = new Figure(Samples.Drivers).Texts.ToList();
        Assert.True(texts.IndexOf("Utilisation") < texts.IndexOf("Server price"));
        Assert.True(texts.IndexOf("Discount rate") < texts.IndexOf("PUE"));
    }

    [Fact]
    public void Drivers_beyond_the_limit_are_left_out() =>
        Assert.DoesNotContain("PUE", new Figure(Samples.Drivers with { MostDrivers = 3 }).Texts);

    [Theory]
    [InlineData(8, 12, false, true)]
    [InlineData(12, 8, true, false)]
    [InlineData(11, 12, false, true)]
    [InlineData(8, 9, false, true)]
    [InlineData(10, 10, false, true)]
    [InlineData(10, 8, true, false)]
    public void Labels_of_a_driver_stand_on_different_sides(double low, double high, bool lowRight, bool highRight)
    {
        var bars = TornadoBar.Pair(10, low, high, ["low", "high"], "", "");
        Assert.Equal(lowRight, bars.Single(b => b.Text == "low").LabelRight);
        Assert.Equal(highRight, bars.Single(b => b.Text == "high").LabelRight);
    }
}
