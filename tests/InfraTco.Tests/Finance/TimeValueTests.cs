using FsCheck.Fluent;
using InfraTco.Finance;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Finance;

public class TimeValueTests
{
    [Fact]
    public void At_zero_rate_present_value_is_the_plain_sum() => Holds(
        ListBetween(-1e6, 1e6),
        flows => Near(flows.Sum(), NetPresentValue.FirstFlowToday(0, flows), 1e6)
            && Near(flows.Sum(), NetPresentValue.EndOfPeriod(0, flows), 1e6));

    [Fact]
    public void Payment_future_value_and_present_value_undo_each_other() => Holds(
        from rate in Between(-0.1, 0.2) // the number of periods is ill-conditioned where growth is vast
        from periods in Gen.Choose(1, 40)
        from present in Between(1, 1e6)
        from timing in Gen.Elements(PaymentTiming.End, PaymentTiming.Begin)
        select (rate, periods, present, timing),
        x =>
        {
            var payment = TimeValue.Payment(x.rate, x.periods, x.present, 0, x.timing);
            return Near(x.present, TimeValue.PresentValue(x.rate, x.periods, payment, 0, x.timing), x.present)
                && Near(x.periods, TimeValue.Periods(x.rate, payment, x.present, 0, x.timing), 1, 1e-6);
        });

    [Fact]
    public void Rate_of_a_loan_is_the_rate_it_was_made_at() => Holds(
        from rate in Between(-0.05, 0.6)
        from periods in Gen.Choose(1, 360)
        from timing in Gen.Elements(PaymentTiming.End, PaymentTiming.Begin)
        select (rate, periods: periods + (timing == PaymentTiming.Begin ? 1 : 0), timing),
        x => Near(x.rate, InterestRate.OfAnnuity(
            x.periods, TimeValue.Payment(x.rate, x.periods, 1000, 0, x.timing), 1000, 0, x.timing), 1, 1e-7));

    [Fact]
    public void Principal_parts_sum_to_the_loan_and_both_parts_to_the_payments() => Holds(
        from rate in Between(0, 0.1)
        from periods in Gen.Choose(1, 60)
        from timing in Gen.Elements(PaymentTiming.End, PaymentTiming.Begin)
        select (rate, periods, timing),
        x =>
        {
            var principal = LoanPayment.CumulativePrincipal(x.rate, x.periods, 1000, 1, x.periods, x.timing);
            var interest = LoanPayment.CumulativeInterest(x.rate, x.periods, 1000, 1, x.periods, x.timing);
            var payments = x.periods * TimeValue.Payment(x.rate, x.periods, 1000, 0, x.timing);
            return Near(-1000, principal, 1000) && Near(payments, principal + interest, 1000);
        });

    [Theory]
    [InlineData(1e-12)]
    [InlineData(-1e-12)]
    [InlineData(1e-300)]
    public void Tiny_rates_lose_no_digits(double rate)
    {
        Assert.Equal(-1000.0 / 120, TimeValue.Payment(rate, 120, 1000), 8);
        Assert.Equal(rate, InterestRate.MonthlyFromEffectiveAnnual(rate) * 12, 1e-9 * Math.Abs(rate));
    }

    [Fact]
    public void Monthly_rate_compounds_back_to_the_annual_one()
    {
        Assert.Equal(0.12, InterestRate.EffectiveAnnualFromMonthly(InterestRate.MonthlyFromEffectiveAnnual(0.12)), 14);
        Assert.Equal(0.126825030131969720661, InterestRate.EffectiveAnnualFromMonthly(0.01), 15); // 1.01^12 − 1
    }

    [Fact]
    public void Annuity_factor_is_the_sum_of_discount_factors() => Holds(
        from rate in Between(-0.5, 2)
        from periods in Gen.Choose(1, 40)
        select (rate, periods),
        x => Near(Enumerable.Range(1, x.periods).Sum(t => Math.Pow(1 + x.rate, -t)), TimeValue.AnnuityFactor(x.rate, x.periods), 1));

    [Fact]
    public void Unknown_or_impossible_numbers_give_no_number()
    {
        Assert.Equal(double.NaN, TimeValue.Payment(double.NaN, 12, 1000));
        Assert.Equal(double.NaN, TimeValue.PresentValue(-2, 1.5, 1));
        Assert.Equal(double.NaN, InterestRate.OfAnnuity(10, 100, 1000));
        Assert.Equal(double.NaN, InterestRate.OfAnnuity(double.NaN, 100, 1000));
        Assert.Equal(double.NaN, LoanPayment.Interest(0.01, 61, 60, 1000));
        Assert.Equal(double.NaN, LoanPayment.CumulativeInterest(0.01, 60, 1000, 5, 4));
        Assert.Equal(double.NaN, NetPresentValue.FirstFlowToday(-1.5, [1, 2]));
        Assert.Equal(double.NaN, Payback.Periods([-100, 10, 10]));
        Assert.Equal(0, Payback.Periods([100, -10]));
    }
}
