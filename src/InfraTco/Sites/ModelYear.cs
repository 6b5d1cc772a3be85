namespace InfraTco.Sites;

/// <summary>The calendar of a model year: 365 days, hour ending, from January 1, local standard time.</summary>
public static class ModelYear
{
    /// <summary>Hours in a model year.</summary>
    public const int Hours = 8760;

    /// <summary>Months in a year.</summary>
    public const int Months = 12;

    /// <summary>Hours in a day.</summary>
    public const int HoursPerDay = 24;

    private static readonly int[] s_firstHours = BuildFirstHours();

    /// <summary>Index of the first hour of a month; month 12 gives <see cref="Hours"/>.</summary>
    /// <param name="month">0 = January, to 12.</param>
    public static int FirstHour(int month) => s_firstHours[month];

    /// <summary>Hours in a month.</summary>
    /// <param name="month">0 = January.</param>
    public static int HoursIn(int month) => s_firstHours[month + 1] - s_firstHours[month];

    private static int[] BuildFirstHours()
    {
        ReadOnlySpan<int> days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        var first = new int[Months + 1];
        for (var month = 0; month < Months; month++)
            first[month + 1] = first[month] + days[month] * HoursPerDay;
        return first;
    }
}
