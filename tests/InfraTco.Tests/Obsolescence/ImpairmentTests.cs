using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class ImpairmentTests
{
    [Fact]
    public void Us_gaap_sees_no_loss_while_undiscounted_cash_covers_the_books() =>
        Assert.Equal(new ImpairmentResult(0, 100), Impairment.UnderUsGaap(100, 100, 40));

    [Fact]
    public void Us_gaap_writes_down_to_fair_value_once_it_does_not() =>
        Assert.Equal(new ImpairmentResult(60, 40), Impairment.UnderUsGaap(100, 99.99, 40));

    [Fact]
    public void Ifrs_writes_down_to_the_higher_of_use_and_sale()
    {
        Assert.Equal(new ImpairmentResult(30, 70), Impairment.UnderIfrs(100, 70, 40, 100));
        Assert.Equal(new ImpairmentResult(10, 90), Impairment.UnderIfrs(100, 70, 90, 100));
    }

    [Fact]
    public void Ifrs_reverses_up_to_the_books_without_impairment() =>
        Assert.Equal(new ImpairmentResult(-20, 80), Impairment.UnderIfrs(60, 120, 90, 80));

    [Fact]
    public void Loss_and_carrying_amount_make_up_the_books() => Holds(
        from book in Between(0, 100)
        from extra in Between(0, 50)
        from use in Between(-20, 150)
        from sale in Between(-20, 150)
        select (book, extra, use, sale),
        x => Impairment.UnderUsGaap(x.book, x.use, x.sale) is var american
            && Impairment.UnderIfrs(x.book, x.use, x.sale, x.book + x.extra) is var international
            && american.Loss >= 0 && american.CarryingAmount >= 0 && international.CarryingAmount >= 0
            && Near(x.book, american.Loss + american.CarryingAmount, 100)
            && Near(x.book, international.Loss + international.CarryingAmount, 100));

    [Fact]
    public void Six_years_in_the_books_hide_a_loss_that_three_years_show()
    {
        // At three years old an accelerator is worth 0.34 of its price (0.30 a year); six-year straight line still carries half.
        var worth = AssetValue.Smooth.At(30_000, 3, 0);
        Assert.Equal(4_710, Impairment.UnrecognisedLoss(Impairment.BookValue(30_000, 0, 6, 3), worth), 6);
        Assert.True(Impairment.UnrecognisedLoss(Impairment.BookValue(30_000, 0, 3, 3), worth) < 0);
    }

    [Fact]
    public void Book_value_ends_at_salvage()
    {
        Assert.Equal(30, Impairment.BookValue(30, 3, 6, 0));
        Assert.Equal(3, Impairment.BookValue(30, 3, 6, 6), 12);
        Assert.Equal(3, Impairment.BookValue(30, 3, 6, 7), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Impairment.BookValue(30, 3, 6, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Impairment.BookValue(30, 3, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Impairment.UnderUsGaap(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Impairment.UnderIfrs(100, 0, 0, 99));
    }
}
