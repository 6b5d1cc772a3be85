using FsCheck.Fluent;
using InfraTco.Finance;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Finance;

public class DebtTests
{
    [Fact]
    public void Loan_life_cover_of_sculpted_debt_is_its_debt_service_cover() => Holds(
        from cash in ListBetween(1, 200)
        from cover in Between(1, 2)
        from rate in Between(0, 0.2)
        select (cash, cover, rate),
        x =>
        {
            var debt = SculptedDebt.Size(x.cash, x.cover, x.rate);
            var repaid = SculptedDebt.Principal(x.cash, x.cover, x.rate).Sum();
            return Near(x.cover, CoverRatio.OfLoanLife(x.cash, x.rate, debt), 1) && Near(debt, repaid, debt);
        });

    [Fact]
    public void A_cap_on_debt_raises_the_cover_until_debt_meets_it()
    {
        double[] cash = [120, 110, 100, 90, 80];
        Assert.Equal(1.3, SculptedDebt.CoverUnderCap(cash, 1.3, 0.09, 400));
        Assert.Equal(250, SculptedDebt.Size(cash, SculptedDebt.CoverUnderCap(cash, 1.3, 0.09, 250), 0.09), 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => SculptedDebt.Size(cash, 0, 0.09));
        Assert.Throws<ArgumentOutOfRangeException>(() => SculptedDebt.CoverUnderCap(cash, 1.3, 0.09, 0));
    }

    [Fact]
    public void Debt_service_cover_falls_as_the_rate_rises() => Holds(
        from rate in Between(0, 0.3)
        from more in Between(0.001, 0.1)
        select (rate, more),
        x => CoverRatio.OfLevelDebtService([100], x.rate + x.more, 300, 5)[0] < CoverRatio.OfLevelDebtService([100], x.rate, 300, 5)[0]);

    [Fact]
    public void A_delayed_draw_loan_repays_what_was_drawn_and_capitalised() => Holds(
        from draws in ListBetween(0, 100, 1, 8)
        from rate in Between(0, 0.05)
        from start in Gen.Choose(0, 10)
        from extra in Gen.Choose(1, 20)
        from capitalise in Gen.Elements(true, false)
        select new DelayedDrawLoan(draws, rate, start, Math.Max(start, draws.Length) + extra, capitalise),
        loan =>
        {
            var quarters = loan.Schedule();
            var repaid = quarters.Sum(quarter => quarter.Principal);
            var owed = quarters.Sum(quarter => quarter.Draw + quarter.Interest - quarter.InterestPaid);
            return Near(owed, repaid, 100) && Near(0, quarters[^1].Closing, 100);
        });

    [Fact]
    public void Impossible_loans_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelayedDrawLoan([1, 1], 0.02, 4, 4, false).Schedule());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelayedDrawLoan([1, 1, 1], 0.02, 1, 2, false).Schedule());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelayedDrawLoan([-1], 0.02, 1, 2, false).Schedule());
        Assert.Throws<ArgumentOutOfRangeException>(() => CoverRatio.OfLoanLife([1], 0.1, 0));
        Assert.Equal(double.PositiveInfinity, CoverRatio.OfInterest(100, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterestRate.WeightedAverageCostOfCapital(-1, 2, 0.1, 0.1, 0.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterestRate.WeightedAverageCostOfCapital(1, 2, 0.1, 0.1, 1.2));
    }
}
