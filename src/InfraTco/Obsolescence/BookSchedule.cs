using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Straight-line book value of purchases, month by month.</summary>
public static class BookSchedule
{
    /// <summary>Book value [USD] at the end of a month: Σ C·max(0, 1 − (a + t + 1 − m)/L) over purchases up to it.</summary>
    /// <param name="purchases">Purchases: month m, cost C, age a on arrival.</param>
    /// <param name="lifeMonths">Accounting life L [months], above zero.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double At(IEnumerable<BookPurchase> purchases, double lifeMonths, int month)
    {
        Guard.Positive(lifeMonths, nameof(lifeMonths));
        return purchases.Where(p => p.Month <= month)
            .Sum(p => p.CostUsd * Math.Max(0, 1 - (p.AgeMonths + month + 1 - p.Month) / lifeMonths));
    }

    /// <summary>Months from the start until the last purchase is written off; at least the first of what is.</summary>
    /// <param name="purchases">Purchases.</param>
    /// <param name="lifeMonths">Accounting life [months], above zero.</param>
    public static int Length(IReadOnlyList<BookPurchase> purchases, double lifeMonths) =>
        (int)Math.Ceiling(purchases.Select(p => p.Month + Math.Max(0, lifeMonths - p.AgeMonths)).DefaultIfEmpty().Max());
}
