namespace InfraTco.Obsolescence;

/// <summary>
/// Impairment tests at one year's end after another. What one test writes down shrinks with the schedule of what it was written off
/// from, as a new cost basis over the remaining life does; later purchases come at cost.
/// </summary>
/// <param name="Years">Outcome of each test.</param>
public sealed record ImpairmentHistory(IReadOnlyList<ImpairmentResult> Years)
{
    /// <summary>Sum of losses, reversals taken off [USD].</summary>
    public double LossUsd => Years.Sum(y => y.Loss);

    /// <summary>Year of the first loss, 1 = the first; null where there is none.</summary>
    public int? FirstYear => Enumerable.Range(0, Years.Count).Where(i => Years[i].Loss > 0).Select(i => (int?)(i + 1)).FirstOrDefault();

    /// <summary>Tests of ASC 360.</summary>
    public static ImpairmentHistory UnderUsGaap(IEnumerable<ImpairmentDate> dates) =>
        Of(dates, (date, carrying) => Impairment.UnderUsGaap(carrying, date.Undiscounted, date.FairValue));

    /// <summary>Tests of IAS 36.</summary>
    public static ImpairmentHistory UnderIfrs(IEnumerable<ImpairmentDate> dates) =>
        Of(dates, (date, carrying) => Impairment.UnderIfrs(carrying, date.ValueInUse, date.FairValueLessCosts, date.Book));

    private static ImpairmentHistory Of(IEnumerable<ImpairmentDate> dates, Func<ImpairmentDate, double, ImpairmentResult> test)
    {
        var years = new List<ImpairmentResult>();
        double written = 0, before = 0;
        foreach (var date in dates)
        {
            var left = before > 0 ? written * date.EarlierBook / before : 0;
            var result = test(date, Math.Clamp(date.Book - left, 0, date.Book));
            years.Add(result);
            (written, before) = (date.Book - result.CarryingAmount, date.Book);
        }
        return new(years);
    }
}
