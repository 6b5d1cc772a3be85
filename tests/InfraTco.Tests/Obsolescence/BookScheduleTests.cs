using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class BookScheduleTests
{
    [Fact]
    public void A_purchase_is_written_off_month_by_month_from_the_month_it_comes_in()
    {
        BookPurchase[] bought = [new(2, 3600, 0)];
        Assert.Equal([0.0, 0, 3500, 3400, 3300], Enumerable.Range(0, 5).Select(m => Math.Round(BookSchedule.At(bought, 36, m), 9)));
        Assert.Equal(100, BookSchedule.At(bought, 36, 36), 9);
        Assert.Equal(0, BookSchedule.At(bought, 36, 37));
        Assert.Equal(38, BookSchedule.Length(bought, 36));
    }

    [Fact]
    public void Systems_owned_already_come_with_the_months_that_are_behind_them()
    {
        BookPurchase[] owned = [new(0, 7200, 30)];
        Assert.Equal(7200 * (1 - 31 / 72.0), BookSchedule.At(owned, 72, 0), 9);
        Assert.Equal(42, BookSchedule.Length(owned, 72));
        Assert.Equal(0, BookSchedule.Length(owned, 24));
        Assert.Equal(0, BookSchedule.Length([], 24));
    }

    [Theory]
    [InlineData(36)]
    [InlineData(48)]
    [InlineData(66)]
    [InlineData(72)]
    public void Charges_of_a_life_sum_to_cost_and_agree_with_straight_line(int life)
    {
        BookPurchase[] bought = [new(0, 1e6, 0)];
        double[] book = [1e6, .. Enumerable.Range(0, life).Select(m => BookSchedule.At(bought, life, m))];
        var charges = book.Zip(book.Skip(1), (before, after) => before - after).ToList();
        Assert.Equal(1e6, charges.Sum(), 6);
        Assert.All(charges, charge => Assert.Equal(InfraTco.Finance.Depreciation.StraightLine(1e6, 0, life), charge, 6));
    }

    [Fact]
    public void A_longer_life_never_lowers_the_books() => Holds(
        from cost in Between(0, 1e6)
        from age in Between(0, 80)
        from life in Between(1, 100)
        from longer in Between(0, 100)
        from month in Gen.Choose(0, 120)
        select (cost, age, life, longer, month),
        x => BookSchedule.At([new(0, x.cost, x.age)], x.life, x.month) is var book
            && book >= 0 && book <= x.cost
            && BookSchedule.At([new(0, x.cost, x.age)], x.life + x.longer, x.month) >= book - 1e-6);
}
