namespace InfraTco.Data.Telemetry;

/// <summary>A month that is left out since it holds fewer than half as many prices as is usual.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Prices">How many prices it holds.</param>
/// <param name="Usual">The median number in the months around it: six before, itself, six after.</param>
public readonly record struct PartialMonth(DateOnly Month, int Prices, int Usual)
{
    private const int MonthsAround = 6; // a history that turns from daily to hourly stays whole on both sides
    private const int LeastShare = 2; // a half

    /// <summary>The partial months.</summary>
    /// <param name="counts">Months in order of time with the number of their prices.</param>
    public static IReadOnlyList<PartialMonth> Of(IReadOnlyList<(DateOnly Month, int Prices)> counts) =>
        [.. counts.Select((m, i) => new PartialMonth(m.Month, m.Prices, Middle(counts, i))).Where(m => LeastShare * m.Prices < m.Usual)];

    private static int Middle(IReadOnlyList<(DateOnly Month, int Prices)> counts, int at)
    {
        int[] around = [.. counts.Skip(Math.Max(at - MonthsAround, 0)).Take(MonthsAround + 1 + Math.Min(at, MonthsAround)).Select(m => m.Prices).Order()];
        return around[(around.Length - 1) / 2];
    }
}
