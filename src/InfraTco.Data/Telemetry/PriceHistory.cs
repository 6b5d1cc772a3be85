namespace InfraTco.Data.Telemetry;

/// <summary>Prices by month.</summary>
/// <param name="Months">The first day of each month and the mean of its prices, in the unit of the files, in order of time.</param>
/// <param name="Prices">How many prices these months hold.</param>
/// <param name="Unit">Name of the column of prices.</param>
/// <param name="Skipped">Rows that are left out.</param>
/// <param name="Files">How many files.</param>
public sealed record PriceHistory(IReadOnlyList<(DateOnly Month, double Mean)> Months, int Prices, string Unit, int Skipped, int Files = 1)
{
    /// <summary>What the price is paid for; default electricity.</summary>
    public PriceKind Kind { get; init; }

    /// <summary>How that is told.</summary>
    public string KindReason { get; init; } = "";

    /// <summary>Rows that are left out, by reason.</summary>
    public IReadOnlyDictionary<PriceSkip, int> SkippedByReason { get; init; } = new Dictionary<PriceSkip, int>();

    /// <summary>Months that are left out since they hold too few prices, in order of time.</summary>
    public IReadOnlyList<PartialMonth> PartialMonths { get; init; } = [];

    /// <summary>How many of the months hold no price of their own and were filled between others.</summary>
    public int FilledMonths { get; init; }

    /// <summary>Variance of prices within a month over the square of their mean, the mean of all months; 0 where a month holds one price.</summary>
    public double VarianceWithin { get; init; }

    /// <summary>What was assumed and left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Dated prices by month; months with too few of them are left out.</summary>
    /// <param name="prices">First day of the month and price, in any order.</param>
    /// <param name="unit">Name of the column of prices.</param>
    /// <param name="skipped">Rows that are left out.</param>
    /// <param name="files">How many files.</param>
    public static PriceHistory Of(IEnumerable<(DateOnly Month, double Price)> prices, string unit, int skipped, int files)
    {
        var months = prices.GroupBy(p => p.Month, p => p.Price).Select(m => (Month: m.Key, Mean: m.Average(), Count: m.Count(), Within: VarianceOf([.. m]))).OrderBy(m => m.Month).ToList();
        var partial = PartialMonth.Of([.. months.Select(m => (m.Month, m.Count))]);
        months.RemoveAll(m => partial.Any(p => p.Month == m.Month));
        return new([.. months.Select(m => (m.Month, m.Mean))], months.Sum(m => m.Count), unit, skipped, files)
        {
            PartialMonths = partial,
            VarianceWithin = months.Select(m => m.Within).DefaultIfEmpty().Average(),
        };
    }

    private static double VarianceOf(double[] prices)
    {
        var mean = prices.Average();
        return prices.Average(p => (p - mean) * (p - mean)) / (mean * mean);
    }
}
