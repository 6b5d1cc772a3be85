namespace InfraTco.Data.Telemetry;

/// <summary>Which of the two numbers before a year is the day, as in <c>03/04/2025</c>.</summary>
internal enum DayOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}
