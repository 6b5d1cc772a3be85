using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>
/// Rebuilds a year of hours from monthly normals: days whose means and deviations are those of the normals, joined by a continuous,
/// mean-preserving line, and a daily cycle on top. Monthly means of dry bulb and dew point and the mean daily range come out exact.
/// </summary>
internal static class NormalsExpansion
{
    private const int HoursPerDay = ModelYear.HoursPerDay;
    private const int Halvings = 50;

    // How far below the daily maximum the air is, as a share of the daily range, hours 1 to 24. Source: ASHRAE Handbook, Fundamentals (2009),
    // chapter 14, table 6; here one hour later, as the five TMYx years have it in local standard time, hour ending.
    private static readonly double[] BelowMaximum =
    [
        0.82, 0.88, 0.92, 0.95, 0.98, 1.00, 0.98, 0.91, 0.74, 0.55, 0.38, 0.23,
        0.13, 0.05, 0.00, 0.00, 0.06, 0.14, 0.24, 0.39, 0.50, 0.59, 0.68, 0.75,
    ];

    private static readonly double MeanBelowMaximum = Moments.Mean(BelowMaximum);

    public static WeatherYear Expand(ClimateNormals normals)
    {
        var months = new DailyMeans[ClimateNormals.MonthsPerYear];
        for (var m = 0; m < months.Length; m++)
            months[m] = DailyMeans.Of(normals, m);
        var dryBulb = DailyLine.Through([.. months.SelectMany(x => x.DryBulb)]);
        var dewPoint = DailyLine.Through([.. months.SelectMany(x => x.DewPoint)]);
        for (var m = 0; m < months.Length; m++)
        {
            var first = ModelYear.FirstHour(m);
            var length = ModelYear.HoursIn(m);
            AddDailyCycle(dryBulb.AsSpan(first, length), normals.Months[m].MeanDailyRange);
            LimitDewPoint(dewPoint.AsSpan(first, length), dryBulb.AsSpan(first, length), normals.Months[m].MeanDewPoint);
        }
        return Assemble(normals, dryBulb, dewPoint);
    }

    private static WeatherYear Assemble(ClimateNormals normals, double[] dryBulb, double[] dewPoint)
    {
        var humidity = new double[ModelYear.Hours];
        for (var i = 0; i < humidity.Length; i++)
            humidity[i] = DewPoint.ToRelativeHumidity(dryBulb[i], dewPoint[i]);
        var pressure = new double[ModelYear.Hours];
        Array.Fill(pressure, normals.Pressure);
        return new(normals.Name, dryBulb, humidity, pressure);
    }

    // The line between days already rises and falls; the cycle is scaled so that the mean of maximum − minimum is that of the normals.
    private static void AddDailyCycle(Span<double> hours, double meanRange)
    {
        var low = 0.0;
        var high = 2 * meanRange;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (MeanRange(hours, middle) < meanRange)
                low = middle;
            else
                high = middle;
        }
        for (var h = 0; h < hours.Length; h++)
            hours[h] += Cycle(h) * low;
    }

    private static double MeanRange(ReadOnlySpan<double> hours, double amplitude)
    {
        var days = hours.Length / HoursPerDay;
        var sum = 0.0;
        for (var d = 0; d < days; d++)
        {
            var low = double.PositiveInfinity;
            var high = double.NegativeInfinity;
            for (var h = d * HoursPerDay; h < (d + 1) * HoursPerDay; h++)
            {
                var t = hours[h] + Cycle(h) * amplitude;
                low = Math.Min(low, t);
                high = Math.Max(high, t);
            }
            sum += high - low;
        }
        return sum / days;
    }

    private static double Cycle(int hour) => MeanBelowMaximum - BelowMaximum[hour % HoursPerDay];

    // Dew point cannot exceed dry bulb; the rest of the month is raised until the mean is that of the normals again.
    private static void LimitDewPoint(Span<double> dewPoint, ReadOnlySpan<double> dryBulb, double mean)
    {
        var low = 0.0;
        var high = LargestShift;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (LimitedMean(dewPoint, dryBulb, middle) < mean)
                low = middle;
            else
                high = middle;
        }
        for (var h = 0; h < dewPoint.Length; h++)
            dewPoint[h] = Math.Min(dewPoint[h] + low, dryBulb[h]);
    }

    private const double LargestShift = 20;

    private static double LimitedMean(ReadOnlySpan<double> dewPoint, ReadOnlySpan<double> dryBulb, double shift)
    {
        var sum = 0.0;
        for (var h = 0; h < dewPoint.Length; h++)
            sum += Math.Min(dewPoint[h] + shift, dryBulb[h]);
        return sum / dewPoint.Length;
    }
}
