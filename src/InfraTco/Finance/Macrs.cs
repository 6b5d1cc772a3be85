namespace InfraTco.Finance;

/// <summary>United States tax depreciation: the modified accelerated cost recovery system.</summary>
/// <remarks>
/// Published percentages, not recomputed. Computers and GPU servers are 5-year property, land improvements 15-year; a data-centre building
/// is non-residential real property, 39 years straight line. Source: IRS Publication 946, How To Depreciate Property, appendix A,
/// tables and A-7a.
/// </remarks>
public static class Macrs
{
    /// <summary>Recovery period of a non-residential building [years].</summary>
    public const double BuildingYears = 39;

    private const double Percent = 100;
    private const int MonthsPerYear = 12;

    private static readonly Dictionary<(int Years, MacrsConvention Convention), double[]> Percentages = new()
    {
        [(3, MacrsConvention.HalfYear)] = [33.33, 44.45, 14.81, 7.41],
        [(5, MacrsConvention.HalfYear)] = [20, 32, 19.2, 11.52, 11.52, 5.76],
        [(7, MacrsConvention.HalfYear)] = [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
        [(10, MacrsConvention.HalfYear)] = [10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28],
        [(15, MacrsConvention.HalfYear)] =
            [5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95],
        [(5, MacrsConvention.MidQuarter1)] = [35, 26, 15.6, 11.01, 11.01, 1.38],
        [(5, MacrsConvention.MidQuarter2)] = [25, 30, 18, 11.37, 11.37, 4.26],
        [(5, MacrsConvention.MidQuarter3)] = [15, 34, 20.4, 12.24, 11.3, 7.06],
        [(5, MacrsConvention.MidQuarter4)] = [5, 38, 22.8, 13.68, 10.94, 9.58],
    };

    /// <summary>Share of cost [fraction] deducted in each tax year; the last year is the part year that the convention leaves.</summary>
    /// <param name="recoveryYears">Recovery period [years]: 3, 5, 7, 10 or 15; 5 alone under a mid-quarter convention.</param>
    /// <param name="convention">When the property goes into service.</param>
    public static IReadOnlyList<double> Table(int recoveryYears, MacrsConvention convention = MacrsConvention.HalfYear)
    {
        if (!Percentages.TryGetValue((recoveryYears, convention), out var percentages))
            throw new ArgumentOutOfRangeException(nameof(recoveryYears), recoveryYears, $"no table for this period under {convention}");
        return [.. percentages.Select(percentage => percentage / Percent)];
    }

    /// <summary>Deduction [USD] of each tax year: the bonus in the first, and the table on what remains.</summary>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="recoveryYears">Recovery period [years].</param>
    /// <param name="bonus">
    /// First-year bonus [fraction], 0 to 1. 0.4 for property acquired before 2025-01-20, 1 after (26 U.S.C. §168(k) as amended 2025).
    /// </param>
    /// <param name="convention">When the property goes into service.</param>
    public static IReadOnlyList<double> Schedule(
        double cost, int recoveryYears, double bonus = 0, MacrsConvention convention = MacrsConvention.HalfYear)
    {
        Guard.NotNegative(cost, nameof(cost));
        Guard.Between(bonus, 0, 1, nameof(bonus));
        return [.. Table(recoveryYears, convention).Select((share, year) => cost * ((1 - bonus) * share + (year == 0 ? bonus : 0)))];
    }

    /// <summary>Share of a building's cost [fraction] deducted in one tax year: straight line over 39 years, mid-month.</summary>
    /// <param name="monthInService">Month in service [-], 1 (January) to 12.</param>
    /// <param name="year">Tax year [-], from 1; 0 after the last.</param>
    public static double BuildingShare(int monthInService, int year)
    {
        Guard.Between(monthInService, 1, MonthsPerYear, nameof(monthInService));
        Guard.Positive(year, nameof(year));
        var firstYear = (MonthsPerYear - monthInService + 0.5) / MonthsPerYear;
        return Math.Clamp(BuildingYears - firstYear - (year - 2), 0, year == 1 ? firstYear : 1) / BuildingYears;
    }

    /// <summary>Present value [USD] of the tax saved by the deductions, the first at the end of the first year.</summary>
    /// <param name="cost">Cost [USD].</param>
    /// <param name="recoveryYears">Recovery period [years].</param>
    /// <param name="taxRate">Tax rate [fraction], 0 to 1.</param>
    /// <param name="discountRate">Discount rate a year [fraction], above −1.</param>
    /// <param name="bonus">First-year bonus [fraction], 0 to 1.</param>
    public static double TaxShield(double cost, int recoveryYears, double taxRate, double discountRate, double bonus = 0)
    {
        Guard.Between(taxRate, 0, 1, nameof(taxRate));
        return taxRate * Depreciation.PresentValueOfDeductions(Schedule(cost, recoveryYears, bonus), discountRate);
    }
}
