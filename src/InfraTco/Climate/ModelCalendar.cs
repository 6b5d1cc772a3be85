namespace InfraTco.Climate;

/// <summary>The calendar of a model year: 365 days, 8760 hours.</summary>
internal static class ModelCalendar
{
    public const int HoursPerDay = 24;
    public const int DaysPerYear = 365;
    public const int HoursPerYear = DaysPerYear * HoursPerDay;

    /// <summary>Days of the months, January first.</summary>
    public static ReadOnlySpan<int> DaysInMonth => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Days before the first of a month, 0 = January.</summary>
    public static int FirstDay(int month)
    {
        var first = 0;
        for (var m = 0; m < month; m++)
            first += DaysInMonth[m];
        return first;
    }
}
