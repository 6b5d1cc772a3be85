using FsCheck.Fluent;
using InfraTco.Finance;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Finance;

public class DepreciationTests
{
    [Fact]
    public void Depreciation_over_the_life_is_cost_less_salvage() => Holds(
        from cost in Between(1, 1e6)
        from share in Between(0, 0.9)
        from life in Gen.Choose(1, 40)
        from factor in Between(0.5, 4)
        select (cost, salvage: cost * share, life, factor),
        x =>
        {
            var depreciable = x.cost - x.salvage;
            var years = Enumerable.Range(1, x.life).ToArray();
            return Near(depreciable, x.life * Depreciation.StraightLine(x.cost, x.salvage, x.life), x.cost)
                && Near(depreciable, years.Sum(year => Depreciation.SumOfYearsDigits(x.cost, x.salvage, x.life, year)), x.cost)
                && Near(depreciable, Depreciation.VariableDecliningBalance(x.cost, x.salvage, x.life, 0, x.life, x.factor), x.cost)
                && years.Sum(year => Depreciation.DecliningBalance(x.cost, x.salvage, x.life, year, x.factor)) <= depreciable * (1 + 1e-12);
        });

    [Fact]
    public void Spans_of_variable_declining_balance_add_up() => Holds(
        from life in Between(1, 20)
        from split in Between(0, 1)
        from end in Between(0, 1)
        select (life, middle: life * end * split, end: life * end),
        x => Near(
            Depreciation.VariableDecliningBalance(1000, 100, x.life, 0, x.end),
            Depreciation.VariableDecliningBalance(1000, 100, x.life, 0, x.middle)
                + Depreciation.VariableDecliningBalance(1000, 100, x.life, x.middle, x.end), 1000));

    [Theory]
    [InlineData(3, MacrsConvention.HalfYear, 2)]
    [InlineData(5, MacrsConvention.HalfYear, 2)]
    [InlineData(7, MacrsConvention.HalfYear, 2)]
    [InlineData(10, MacrsConvention.HalfYear, 2)]
    [InlineData(15, MacrsConvention.HalfYear, 1.5)]
    [InlineData(5, MacrsConvention.MidQuarter1, 2)]
    [InlineData(5, MacrsConvention.MidQuarter2, 2)]
    [InlineData(5, MacrsConvention.MidQuarter3, 2)]
    [InlineData(5, MacrsConvention.MidQuarter4, 2)]
    public void Published_macrs_percentages_are_declining_balance_to_their_last_digit(int years, MacrsConvention convention, double factor)
    {
        var table = Macrs.Table(years, convention);
        Assert.Equal(1, table.Sum(), 12);
        double book = 1, left = years, part = convention switch
        {
            MacrsConvention.MidQuarter1 => 0.875,
            MacrsConvention.MidQuarter2 => 0.625,
            MacrsConvention.MidQuarter3 => 0.375,
            MacrsConvention.MidQuarter4 => 0.125,
            _ => 0.5,
        };
        foreach (var published in table)
        {
            var share = Math.Min(book, Math.Max(book * factor / years, book / Math.Max(left, part)) * part);
            Assert.Equal(share, published, 0.00016); // two decimals of a percentage, and the rounding of the years before
            (book, left, part) = (book - share, left - part, Math.Min(1, left - part));
        }
    }

    [Fact]
    public void Bonus_moves_deductions_forward_and_keeps_their_sum() => Holds(
        Between(0, 1),
        bonus => Near(1e6, Macrs.Schedule(1e6, 5, bonus).Sum(), 1e6)
            && Macrs.TaxShield(1e6, 5, 0.21, 0.1, bonus) >= Macrs.TaxShield(1e6, 5, 0.21, 0.1) - 1e-6);

    [Theory]
    [InlineData(0.09, 0.792)]
    [InlineData(0.12, 0.738)]
    public void Five_year_deductions_are_worth_what_the_tables_say(double rate, double worth) =>
        Assert.Equal(worth, Depreciation.PresentValueOfDeductions(Macrs.Table(5), rate), 0.0005);

    [Fact]
    public void A_building_is_written_off_over_39_years_and_a_part()
    {
        // IRS Publication 946, table A-7a: placed in January 2.461 % in year 1, 2.564 % after, 0.107 % in year 40; in December 0.107 %
        // and 2.461 %.
        // The table multiplies a month's 0.214 %, already rounded, by 11.5: hence the tolerance.
        Assert.Equal(0.02461, Macrs.BuildingShare(1, 1), 0.00004);
        Assert.Equal(0.02564, Macrs.BuildingShare(1, 2), 5);
        Assert.Equal(0.00107, Macrs.BuildingShare(1, 40), 5);
        Assert.Equal(0.00107, Macrs.BuildingShare(12, 1), 5);
        Assert.Equal(0.02461, Macrs.BuildingShare(12, 40), 0.00004);
        Assert.Equal(0, Macrs.BuildingShare(12, 41));
        Assert.All(Enumerable.Range(1, 12), month =>
            Assert.Equal(1, Enumerable.Range(1, 40).Sum(year => Macrs.BuildingShare(month, year)), 12));
    }

    [Fact]
    public void Impossible_lives_and_costs_are_refused_and_periods_outside_the_life_have_no_number()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.StraightLine(100, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.SumOfYearsDigits(100, 0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.DecliningBalance(-100, 0, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.VariableDecliningBalance(100, 0, 5, 0, 1, factor: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.FixedDecliningBalance(100, 0, 5, 1, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => Macrs.Table(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Macrs.Table(7, MacrsConvention.MidQuarter4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Macrs.Schedule(100, 5, 1.1));
        Assert.Equal(double.NaN, Depreciation.StraightLine(double.NaN, 0, 5));
        Assert.Equal(double.NaN, Depreciation.DecliningBalance(100, 0, 5, 6));
        Assert.Equal(double.NaN, Depreciation.FixedDecliningBalance(100, 10, 5, 6));
        Assert.Equal(double.NaN, Depreciation.VariableDecliningBalance(100, 0, 5, 0, 6));
    }
}
