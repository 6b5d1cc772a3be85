namespace InfraTco.Charts.Tests;

public class CrossingTests
{
    private static readonly double[] Positions = [0, 1, 2, 3];

    [Fact]
    public void Crossing_is_interpolated()
    {
        var crossing = Assert.Single(Find([0, 10, 20, 30], [15, 15, 15, 15]));
        Assert.Equal(new Crossing("b", "a", 1.5, 15), crossing);
    }

    [Fact]
    public void Crossing_on_a_point_is_found_once() =>
        Assert.Equal(new Crossing("b", "a", 1, 10), Assert.Single(Find([0, 10, 20, 30], [10, 10, 10, 10])));

    [Fact]
    public void Touch_is_no_crossing() => Assert.Empty(Find([0, 10, 0, 0], [10, 10, 10, 10]));

    [Fact]
    public void Common_start_is_no_crossing() => Assert.Empty(Find([0, 1, 2, 3], [0, 2, 4, 6]));

    [Fact]
    public void Gap_hides_a_crossing() => Assert.Empty(Find([0, double.NaN, 20, 30], [10, 10, 10, 10]));

    [Fact]
    public void Crossings_come_in_order_of_position() =>
        Assert.Equal([0.5, 1.5, 2.5], Find([0, 2, 0, 2], [1, 1, 1, 1]).Select(c => c.Position));

    private static IReadOnlyList<Crossing> Find(double[] a, double[] b) =>
        Crossing.Find(Positions, [new LineSeries("a", a), new LineSeries("b", b)]);
}
