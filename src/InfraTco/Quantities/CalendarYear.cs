namespace InfraTco.Quantities;

/// <summary>The mean length of a year of the calendar (Julian), by which dates become ages and ages dates.</summary>
public static class CalendarYear
{
    /// <summary>Days of a year.</summary>
    public const double Days = 365.25;

    /// <summary>Days of a month, a twelfth.</summary>
    public const double DaysPerMonth = Days / 12;
}
