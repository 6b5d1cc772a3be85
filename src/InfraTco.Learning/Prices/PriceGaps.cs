using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Prices;

/// <summary>Fills the few months that a history lacks, as where rows could not be read, so that it need not be given up for them.</summary>
internal static class PriceGaps
{
    private const int LongestGap = 2; // months: beyond it a reverting price has forgotten much of what was before. Assumption.
    private const double MostFilled = 0.1; // of the months. Assumption.

    /// <summary>
    /// The history with short gaps filled on a straight line of the logarithm, and a note of it; as it is where a gap is long, gaps are many or a price is not above
    /// zero. What is filled does not move by itself: the variance of changes comes out low by at most the share of filled months.
    /// </summary>
    public static PriceHistory Filled(PriceHistory history)
    {
        var months = history.Months;
        if (months.Any(m => m.Price <= 0))
            return history;
        var (whole, filled) = (new List<(DateOnly Month, double Price)>(), new List<DateOnly>());
        foreach (var (month, price) in months)
        {
            var gap = whole.Count == 0 ? 0 : Between(whole[^1].Month, month) - 1;
            if (gap > LongestGap)
                return history;
            var (before, step) = whole.Count == 0 ? (price, 1) : (whole[^1].Price, Math.Pow(price / whole[^1].Price, 1.0 / (gap + 1)));
            for (var i = 1; i <= gap; i++)
            {
                filled.Add(whole[^1].Month.AddMonths(1));
                whole.Add((filled[^1], before * Math.Pow(step, i)));
            }
            whole.Add((month, price));
        }
        if (filled.Count == 0 || filled.Count > MostFilled * whole.Count)
            return history;
        var names = string.Join(", ", filled.Select(m => m.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        var low = 1 - Math.Sqrt(1 - (double)filled.Count / whole.Count);
        return history with
        {
            Months = whole,
            FilledMonths = filled.Count,
            Notes = [.. history.Notes, string.Create(CultureInfo.InvariantCulture, $"{names}: no usable price, filled between the months around; volatility comes out up to {100 * low:0.#} % low by it")],
        };
    }

    private static int Between(DateOnly a, DateOnly b) => 12 * (b.Year - a.Year) + b.Month - a.Month;
}
