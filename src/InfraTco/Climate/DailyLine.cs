using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>Joins daily means by a continuous line of hours that keeps every daily mean.</summary>
internal static class DailyLine
{
    private const int HoursPerDay = ModelYear.HoursPerDay;

    /// <summary>Hourly values through daily means; the last day joins the first.</summary>
    /// <remarks>
    /// At midnight the line has the mean of the two days, b; at noon c = 2x − (b₁ + b₂)/2, so that the mean of the day is x; straight between.
    /// </remarks>
    public static double[] Through(double[] days)
    {
        var hours = new double[days.Length * HoursPerDay];
        for (var d = 0; d < days.Length; d++)
        {
            var start = (days[(d + days.Length - 1) % days.Length] + days[d]) / 2;
            var end = (days[d] + days[(d + 1) % days.Length]) / 2;
            var noon = 2 * days[d] - (start + end) / 2;
            for (var h = 0; h < HoursPerDay; h++)
            {
                var x = (h + 0.5) / HoursPerDay * 2;
                hours[d * HoursPerDay + h] = x < 1 ? start + x * (noon - start) : noon + (x - 1) * (end - noon);
            }
        }
        return hours;
    }
}
