using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>Daily means of a month, with the mean, deviation and correlation of the normals, exactly.</summary>
/// <param name="DryBulb">Daily mean dry bulb [degC].</param>
/// <param name="DewPoint">Daily mean dew point [degC], before any limit by saturation.</param>
internal sealed record DailyMeans(double[] DryBulb, double[] DewPoint)
{
    /// <summary>The days of one month.</summary>
    /// <param name="normals">Normals of the year.</param>
    /// <param name="month">0 = January.</param>
    public static DailyMeans Of(ClimateNormals normals, int month)
    {
        var firstDay = ModelYear.FirstHour(month) / ModelYear.HoursPerDay;
        var days = ModelYear.HoursIn(month) / ModelYear.HoursPerDay;
        var n = normals.Months[month];
        var dry = DryAnomaly(normals, month, SynopticSequence.Month(0, firstDay, days, n.Skewness));
        var own = Orthogonal(SynopticSequence.Month(1, firstDay, days, 0), dry);
        var dew = Mix(dry, own, n.Correlation);
        return new(
            Scale(dry, n.MeanDryBulb, n.DryBulbDeviation),
            Scale(dew, n.MeanDewPoint, n.DewPointDeviation));
    }

    // Season within the month plus weather, so mixed that the deviation is that of the normals: var(trend + a z) = s².
    private static double[] DryAnomaly(ClimateNormals normals, int month, double[] weather)
    {
        var s = normals.Months[month].DryBulbDeviation;
        var trend = Trend(normals, month, weather.Length);
        var trendVariance = Moments.Covariance(trend, trend);
        var covariance = Moments.Covariance(trend, weather);
        var discriminant = covariance * covariance + s * s - trendVariance;
        if (discriminant <= covariance * covariance)
            return weather;
        var a = Math.Sqrt(discriminant) - covariance;
        var anomaly = new double[weather.Length];
        for (var d = 0; d < anomaly.Length; d++)
            anomaly[d] = trend[d] + a * weather[d];
        Moments.Standardise(anomaly);
        return anomaly;
    }

    // Straight lines between the middles of the months, without their mean.
    private static double[] Trend(ClimateNormals normals, int month, int days)
    {
        const int months = ClimateNormals.MonthsPerYear;
        var here = normals.Months[month].MeanDryBulb;
        var before = normals.Months[(month + months - 1) % months].MeanDryBulb;
        var after = normals.Months[(month + 1) % months].MeanDryBulb;
        var trend = new double[days];
        for (var d = 0; d < days; d++)
        {
            var x = (d + 0.5) / days - 0.5;
            trend[d] = x < 0 ? x * (here - before) : x * (after - here);
        }
        var mean = Moments.Mean(trend);
        for (var d = 0; d < days; d++)
            trend[d] -= mean;
        return trend;
    }

    private static double[] Orthogonal(double[] x, double[] to)
    {
        var slope = Moments.Covariance(x, to);
        var rest = new double[x.Length];
        for (var d = 0; d < x.Length; d++)
            rest[d] = x[d] - slope * to[d];
        Moments.Standardise(rest);
        return rest;
    }

    private static double[] Mix(double[] a, double[] b, double correlation)
    {
        var share = Math.Sqrt(1 - correlation * correlation);
        var mixed = new double[a.Length];
        for (var d = 0; d < a.Length; d++)
            mixed[d] = correlation * a[d] + share * b[d];
        return mixed;
    }

    private static double[] Scale(double[] standard, double mean, double deviation)
    {
        var scaled = new double[standard.Length];
        for (var d = 0; d < standard.Length; d++)
            scaled[d] = mean + deviation * standard[d];
        return scaled;
    }
}
