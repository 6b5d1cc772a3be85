using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>Derives monthly normals from a year of hours.</summary>
internal static class NormalsFromYear
{
    public static ClimateNormals Derive(WeatherYear year)
    {
        var months = new MonthlyNormals[ClimateNormals.MonthsPerYear];
        for (var m = 0; m < months.Length; m++)
            months[m] = Month(year, ModelYear.FirstHour(m) / ModelYear.HoursPerDay, ModelYear.HoursIn(m) / ModelYear.HoursPerDay);
        return new(year.Name, Moments.Mean(year.Pressure), months);
    }

    private static MonthlyNormals Month(WeatherYear year, int firstDay, int days)
    {
        var dryBulb = new double[days];
        var dewPoint = new double[days];
        var range = new double[days];
        for (var d = 0; d < days; d++)
        {
            var start = (firstDay + d) * ModelYear.HoursPerDay;
            var hours = year.DryBulb.AsSpan(start, ModelYear.HoursPerDay);
            dryBulb[d] = Moments.Mean(hours);
            dewPoint[d] = Moments.Mean(DewPoints(year, start));
            range[d] = Range(hours);
        }
        var dryDeviation = Moments.Deviation(dryBulb);
        var dewDeviation = Moments.Deviation(dewPoint);
        var product = dryDeviation * dewDeviation;
        var correlation = product > 0 ? Moments.Covariance(dryBulb, dewPoint) / product : 0;
        var skewness = Math.Clamp(Moments.Skewness(dryBulb), -1, 1);
        return new(Moments.Mean(dryBulb), Moments.Mean(range), dryDeviation, Moments.Mean(dewPoint), dewDeviation, correlation, skewness);
    }

    private static double[] DewPoints(WeatherYear year, int start)
    {
        var dewPoint = new double[ModelYear.HoursPerDay];
        for (var h = 0; h < dewPoint.Length; h++)
            dewPoint[h] = DewPoint.FromRelativeHumidity(year.DryBulb[start + h], year.RelativeHumidity[start + h]);
        return dewPoint;
    }

    private static double Range(ReadOnlySpan<double> hours)
    {
        var low = hours[0];
        var high = hours[0];
        foreach (var t in hours)
        {
            low = Math.Min(low, t);
            high = Math.Max(high, t);
        }
        return high - low;
    }
}
