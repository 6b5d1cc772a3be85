using InfraTco.Obsolescence;

namespace InfraTco.Tests.Obsolescence;

public class ImpairmentHistoryTests
{
    /// <summary>Six thousand over six years: books of 5000, 4000, 3000 at the ends of the first years.</summary>
    private static ImpairmentDate Date(double book, double undiscounted, double inUse, double fair) =>
        new(book, book, undiscounted, inUse, fair, 0.85 * fair);

    [Fact]
    public void Us_gaap_starts_a_new_cost_basis_and_never_reverses()
    {
        var history = ImpairmentHistory.UnderUsGaap([Date(5000, 4999, 0, 4000), Date(4000, 3000, 0, 2000), Date(3000, 9000, 0, 9000)]);
        // 4000 over five years is 3200 a year later, written down to 2000; over four years that is 1500 a year later.
        Assert.Equal([1000.0, 1200, 0], history.Years.Select(y => y.Loss));
        Assert.Equal([4000.0, 2000, 1500], history.Years.Select(y => y.CarryingAmount));
        Assert.Equal(2200, history.LossUsd);
        Assert.Equal(1, history.FirstYear);
    }

    [Fact]
    public void Us_gaap_sees_nothing_while_undiscounted_flows_cover_the_books()
    {
        var history = ImpairmentHistory.UnderUsGaap([Date(5000, 5000, 0, 1000), Date(4000, 4000, 0, 500)]);
        Assert.Equal(0, history.LossUsd);
        Assert.Null(history.FirstYear);
    }

    [Fact]
    public void Ifrs_writes_down_to_the_higher_of_use_and_sale_and_takes_it_back_to_the_schedule()
    {
        var history = ImpairmentHistory.UnderIfrs([Date(5000, 0, 3000, 1000), Date(4000, 0, 9000, 1000)]);
        // 3000 over five years is 2400 a year later; it may rise to the 4000 of the schedule, no higher.
        Assert.Equal([2000.0, -1600], history.Years.Select(y => y.Loss));
        Assert.Equal([3000.0, 4000], history.Years.Select(y => y.CarryingAmount));
    }

    [Fact]
    public void A_write_down_leaves_later_purchases_at_their_cost()
    {
        var first = new ImpairmentDate(5000, 5000, 0, 0, 2500, 2500);
        var second = new ImpairmentDate(4000 + 3000, 4000, 7000, 0, 0, 0);
        var history = ImpairmentHistory.UnderUsGaap([first, second]);
        // Of the 2500 written off, 2000 are left against the 4000 that remain of the first purchase.
        Assert.Equal(5000, history.Years[1].CarryingAmount);
    }

    [Fact]
    public void Books_that_are_empty_are_not_tested() =>
        Assert.Equal(0, ImpairmentHistory.UnderIfrs([Date(1000, 0, 500, 500), Date(0, 0, -5, 0), Date(0, 0, -5, 0)]).Years[2].CarryingAmount);
}
