namespace InfraTco.Data.Telemetry;

/// <summary>Prices by month.</summary>
/// <param name="Months">The first day of each month and its price (<see cref="Of"/>), in the unit of the files, in order of time.</param>
/// <param name="Prices">How many prices these months hold.</param>
/// <param name="Unit">Name of the column of prices.</param>
/// <param name="Skipped">Rows that are left out.</param>
/// <param name="Files">How many files.</param>
public sealed record PriceHistory(IReadOnlyList<(DateOnly Month, double Price)> Months, int Prices, string Unit, int Skipped, int Files = 1)
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

    /// <summary>What was assumed and left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Dated prices by month; months with too few of them are left out. Electricity is bought at every hour, so its month is the mean. What compute costs at a date is its
    /// latest price, so its month is the mean of the last date: means of a whole month move less than the price, and part a rebound (Working, Econometrica 28, 1960).
    /// </summary>
    /// <param name="prices">Dates and prices, in any order.</param>
    /// <param name="unit">Name of the column of prices.</param>
    /// <param name="skipped">Rows that are left out.</param>
    /// <param name="files">How many files.</param>
    /// <param name="kind">What the price is paid for.</param>
    public static PriceHistory Of(IEnumerable<(DateOnly Day, double Price)> prices, string unit, int skipped, int files, PriceKind kind)
    {
        var months = prices.GroupBy(p => new DateOnly(p.Day.Year, p.Day.Month, 1)).Select(m => (Month: m.Key, Price: kind == PriceKind.Rental ? Last(m) : m.Average(p => p.Price), Count: m.Count()))
            .OrderBy(m => m.Month).ToList();
        var partial = PartialMonth.Of([.. months.Select(m => (m.Month, m.Count))]);
        months.RemoveAll(m => partial.Any(p => p.Month == m.Month));
        return new([.. months.Select(m => (m.Month, m.Price))], months.Sum(m => m.Count), unit, skipped, files) { Kind = kind, PartialMonths = partial };
    }

    private static double Last(IEnumerable<(DateOnly Day, double Price)> prices) => prices.GroupBy(p => p.Day).MaxBy(day => day.Key)!.Average(p => p.Price);
}
