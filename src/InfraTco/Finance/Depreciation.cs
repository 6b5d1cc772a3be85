namespace InfraTco.Finance;

/// <summary>Depreciation of one period or a span of periods, by the book methods.</summary>
/// <remarks>
/// Cost and salvage in USD; lives and periods in the same unit, years or months. A negative cost, salvage, or a life not above zero is
/// refused; a period outside the life gives NaN; the book value never falls below salvage.
/// Source: OASIS, OpenDocument v1.2 Part 2 (OpenFormula), §6.12, SLN, SYD, DDB, DB, VDB.
/// </remarks>
public static class Depreciation
{
    private const double MonthsPerYear = 12;
    private const int DecimalsOfFixedRate = 3;

    /// <summary>Straight line [USD per period]: (cost − salvage)/life.</summary>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="salvage">Value at the end of life [USD].</param>
    /// <param name="life">Life [periods].</param>
    public static double StraightLine(double cost, double salvage, double life)
    {
        Check(cost, salvage, life);
        return (cost - salvage) / life;
    }

    /// <summary>Sum of years' digits [USD] of one period: (cost − salvage)·(life − p + 1)·2/(life·(life + 1)).</summary>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="salvage">Value at the end of life [USD].</param>
    /// <param name="life">Life [periods].</param>
    /// <param name="period">Period [-], 1 to life.</param>
    public static double SumOfYearsDigits(double cost, double salvage, double life, double period)
    {
        Check(cost, salvage, life);
        return Inside(period, life) ? (cost - salvage) * (life - period + 1) * 2 / (life * (life + 1)) : double.NaN;
    }

    /// <summary>Declining balance [USD] of one period at the rate factor/life, with no switch to straight line.</summary>
    /// <remarks>B_(p−1) − max(B_(p−1)·(1 − rate), salvage), not below zero, with B_k = cost·(1 − rate)^k.</remarks>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="salvage">Value at the end of life [USD].</param>
    /// <param name="life">Life [periods].</param>
    /// <param name="period">Period [-], 1 to life.</param>
    /// <param name="factor">Multiple of the straight-line rate [-]; 2 is double declining.</param>
    public static double DecliningBalance(double cost, double salvage, double life, double period, double factor = 2)
    {
        Check(cost, salvage, life);
        Guard.Positive(factor, nameof(factor));
        if (!Inside(period, life)) return double.NaN;
        var kept = 1 - Math.Min(1, factor / life);
        var opening = period == 1 ? cost : cost * Math.Pow(kept, period - 1);
        return Math.Max(0, opening - Math.Max(opening * kept, salvage));
    }

    /// <summary>Fixed declining balance [USD] of one year, the first of them part of a year.</summary>
    /// <remarks>
    /// Rate 1 − (salvage/cost)^(1/life), rounded to three decimals; the first year takes months/12 of it and the year after the last
    /// takes (12 − months)/12.
    /// </remarks>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="salvage">Value at the end of life [USD].</param>
    /// <param name="life">Life [years].</param>
    /// <param name="year">Year [-], 1 to life, or life + 1 where the first year was short.</param>
    /// <param name="monthsInFirstYear">Months in service in the first year [-], 1 to 12.</param>
    public static double FixedDecliningBalance(double cost, double salvage, double life, double year, double monthsInFirstYear = 12)
    {
        Check(cost, salvage, life);
        Guard.Between(monthsInFirstYear, 1, MonthsPerYear, nameof(monthsInFirstYear));
        if (!Inside(year, monthsInFirstYear < MonthsPerYear ? life + 1 : life)) return double.NaN;
        if (cost == 0) return 0;
        var rate = Math.Round(1 - Math.Pow(salvage / cost, 1 / life), DecimalsOfFixedRate, MidpointRounding.AwayFromZero);
        var first = cost * rate * monthsInFirstYear / MonthsPerYear;
        if (year == 1) return first;
        var opening = (cost - first) * Math.Pow(1 - rate, year - 2);
        return opening * rate * (year > life ? (MonthsPerYear - monthsInFirstYear) / MonthsPerYear : 1);
    }

    /// <summary>Declining balance [USD] from <paramref name="start"/> to <paramref name="end"/>, which may be parts of periods.</summary>
    /// <remarks>Switches to straight line over the remaining life as soon as that is more, unless told not to.</remarks>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="salvage">Value at the end of life [USD].</param>
    /// <param name="life">Life [periods].</param>
    /// <param name="start">Start of the span [periods], 0 to <paramref name="end"/>.</param>
    /// <param name="end">End of the span [periods], at most <paramref name="life"/>.</param>
    /// <param name="factor">Multiple of the straight-line rate [-]; 2 is double declining.</param>
    /// <param name="switchToStraightLine">Whether to switch.</param>
    public static double VariableDecliningBalance(
        double cost, double salvage, double life, double start, double end, double factor = 2, bool switchToStraightLine = true)
    {
        Check(cost, salvage, life);
        Guard.Positive(factor, nameof(factor));
        if (!(start >= 0) || !(end >= start) || !(end <= life)) return double.NaN;
        return Accumulated(cost, salvage, life, end, factor, switchToStraightLine)
            - Accumulated(cost, salvage, life, start, factor, switchToStraightLine);
    }

    /// <summary>Present value [USD] of tax deductions: Σ D_t/(1+r)^t with the first deduction at the end of the first period.</summary>
    /// <param name="deductions">Deduction of each period [USD].</param>
    /// <param name="rate">Discount rate per period [fraction], above −1.</param>
    public static double PresentValueOfDeductions(IReadOnlyList<double> deductions, double rate) =>
        NetPresentValue.EndOfPeriod(rate, deductions);

    private static double Accumulated(double cost, double salvage, double life, double until, double factor, bool switches)
    {
        double book = cost, rate = Math.Min(1, factor / life);
        for (var elapsed = 0; elapsed < until; elapsed++)
        {
            var depreciable = Math.Max(0, book - salvage);
            var straight = switches ? depreciable / (life - elapsed) : 0;
            var whole = Math.Max(straight, Math.Min(book * rate, depreciable));
            book -= Math.Min(depreciable, whole * Math.Min(1, until - elapsed));
        }

        return cost - book;
    }

    private static bool Inside(double period, double life) => period >= 1 && period <= life;

    private static void Check(double cost, double salvage, double life)
    {
        Guard.NotNegative(cost, nameof(cost));
        Guard.NotNegative(salvage, nameof(salvage));
        Guard.Positive(life, nameof(life));
    }
}
