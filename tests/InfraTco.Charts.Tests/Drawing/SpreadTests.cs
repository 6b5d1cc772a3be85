using FsCheck;
using FsCheck.Fluent;
using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Tests.Drawing;

public class SpreadTests
{
    private const double Low = 0;
    private const double High = 400;
    private const double Gap = 15;

    [Fact]
    public void Labels_keep_their_distance_order_and_range() => Prop.ForAll(
        Gen.Choose(-50, 450).Select(v => (double)v).ArrayOf().Where(a => a.Length <= 40).ToArbitrary(),
        wishes =>
        {
            var placed = Spread.Apart(wishes, Gap, Low, High);
            var gap = Math.Min(Gap, wishes.Length > 1 ? (High - Low) / (wishes.Length - 1) : Gap);
            var order = Enumerable.Range(0, wishes.Length).OrderBy(i => wishes[i]).Select(i => placed[i]).ToArray();
            return placed.All(p => p >= Low - 1e-9 && p <= High + 1e-9)
                && order.Zip(order.Skip(1), (a, b) => b - a >= gap - 1e-9).All(x => x);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_with_room_do_not_move() => Assert.Equal([300.0, 10.0, 50.0], Spread.Apart([300, 10, 50], Gap, Low, High));

    [Fact]
    public void Two_that_meet_part_evenly() => Assert.Equal([92.5, 107.5], Spread.Apart([100, 100], Gap, Low, High));
}
