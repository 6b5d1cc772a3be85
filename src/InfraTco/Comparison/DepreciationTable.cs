using InfraTco.Finance;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>Value of IT on paper and on the market, year by year; IT bought in a year is depreciated from that year on.</summary>
public static class DepreciationTable
{
    private const int TaxRecoveryYears = 5;

    /// <summary>
    /// The table over a horizon. Straight line by month over the book life; tax deductions by year, IT being 5-year property. A fleet
    /// owned already is booked at the value forgone, and gives no deductions: it was deducted when it was bought.
    /// </summary>
    public static IReadOnlyList<DepreciationYear> Of(Ledger ledger, FinanceScenario finance, int years, Acquisition acquisition)
    {
        var life = finance.BookLife.Typical.In("months");
        var deductions = acquisition == Acquisition.Owned ? new double[years] : Deductions(ledger, finance, years);
        var table = new List<DepreciationYear>(years);
        for (var year = 0; year < years; year++)
        {
            var end = (year + 1) * ModelYear.Months;
            var charge = Enumerable.Range(year * ModelYear.Months, ModelYear.Months).Sum(m => Charge(ledger, life, m));
            var book = Purchases(ledger, 0, end) - Enumerable.Range(0, end).Sum(m => Charge(ledger, life, m));
            table.Add(new(year + 1, book, charge, deductions[year], ledger[end - 1, LineItem.AssetValue]));
        }
        return table;
    }

    private static double Purchases(Ledger ledger, int from, int to) =>
        CostLine.All.Where(l => l.IsCapital && l.Item != LineItem.Building).Sum(l => ledger.Sum(l.Item, from, to));

    /// <summary>Straight-line charge of a month: what was bought in the last <paramref name="life"/> months, ÷ life.</summary>
    private static double Charge(Ledger ledger, double life, int month) =>
        Purchases(ledger, Math.Max(0, month + 1 - (int)Math.Round(life)), month + 1) / Math.Round(life);

    private static double[] Deductions(Ledger ledger, FinanceScenario finance, int years)
    {
        var deductions = new double[years];
        for (var bought = 0; bought < years; bought++)
        {
            var cost = Purchases(ledger, bought * ModelYear.Months, (bought + 1) * ModelYear.Months);
            var schedule = Macrs.Schedule(cost, TaxRecoveryYears, finance.BonusDepreciation.Base);
            for (var k = 0; k < schedule.Count && bought + k < years; k++)
                deductions[bought + k] += schedule[k];
        }
        return deductions;
    }
}
