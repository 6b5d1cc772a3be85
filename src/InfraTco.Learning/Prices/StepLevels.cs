namespace InfraTco.Learning.Prices;

/// <summary>Which mean the steps of a series have: one for all, or one for each calendar month where there is a season.</summary>
/// <param name="Count">How many means there are.</param>
/// <param name="First">That of the first step.</param>
public readonly record struct StepLevels(int Count, int First)
{
    private const int MonthsPerYear = 12;

    /// <summary>One mean for all steps.</summary>
    public static StepLevels One => new(1, 0);

    /// <summary>A mean for each calendar month, January first.</summary>
    /// <param name="firstMonth">Calendar month of the first value, 1 to 12: the first step leads to the month after it.</param>
    public static StepLevels ByMonth(int firstMonth) => new(MonthsPerYear, firstMonth % MonthsPerYear);

    /// <summary>The mean of a step, counted from zero.</summary>
    public int Of(int step) => (First + step) % Count;
}
