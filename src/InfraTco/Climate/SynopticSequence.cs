namespace InfraTco.Climate;

/// <summary>
/// Day-to-day weather without chance: a sum of cosines whose periods have no common multiple, mapped by rank to normal quantiles within a month.
/// </summary>
/// <remarks>
/// Assumption: the passing of weather systems is a spread of periods from three to twenty days. The periods below give a
/// correlation of 0.6 from one day to the next; the TMYx years of Ashburn, Dallas and Chicago have 0.46 to 0.91.
/// </remarks>
internal static class SynopticSequence
{
    // Of the Tukey-lambda approximation to the normal quantile.
    private const double Lambda = 0.1349;
    private const double LambdaScale = 0.1975;

    private static readonly double[] PeriodDays = [3.37, 5.12, 7.71, 12.29, 19.93];
    private static readonly double[] Weights = [0.7, 1.0, 1.1, 1.1, 0.9];

    // Fractional parts of multiples of the golden ratio spread phases evenly for any number of streams.
    private const double GoldenRatio = 0.6180339887498949;

    /// <summary>Standardised anomalies (mean 0, deviation 1) for the days of a month, normal but for their skewness.</summary>
    /// <param name="stream">Which sequence: 0, 1, 2 … are unrelated.</param>
    /// <param name="firstDay">Day of the year of the first value, from 0.</param>
    /// <param name="days">How many days.</param>
    /// <param name="skewness">Skewness that is aimed at, −1 to 1: z + (skewness/6)(z² − 1), the Cornish–Fisher expansion to first order.</param>
    public static double[] Month(int stream, int firstDay, int days, double skewness)
    {
        var raw = new double[days];
        for (var d = 0; d < days; d++)
            raw[d] = Raw(stream, firstDay + d);
        var order = new int[days];
        for (var d = 0; d < days; d++)
            order[d] = d;
        Array.Sort((double[])raw.Clone(), order);
        for (var rank = 0; rank < days; rank++)
        {
            var z = NormalQuantile((rank + 0.5) / days);
            raw[order[rank]] = z + skewness / 6 * (z * z - 1);
        }
        Moments.Standardise(raw);
        return raw;
    }

    private static double Raw(int stream, int day)
    {
        var sum = 0.0;
        for (var k = 0; k < PeriodDays.Length; k++)
        {
            var phase = (stream * PeriodDays.Length + k + 1) * GoldenRatio;
            sum += Weights[k] * Math.Cos(2 * Math.PI * (day / PeriodDays[k] + phase));
        }
        return sum;
    }

    /// <summary>Quantile of the standard normal, to 0.01 between the 0.1st and the 99.9th percentile.</summary>
    /// <remarks>z = (p^λ − (1 − p)^λ)/0.1975, λ = 0.1349. Source: B. L. Joiner and J. R. Rosenblatt, Some properties of the range in samples
    /// from Tukey's symmetric lambda distributions, Journal of the American Statistical Association 66 (1971) 394–399.</remarks>
    private static double NormalQuantile(double p) => (Math.Pow(p, Lambda) - Math.Pow(1 - p, Lambda)) / LambdaScale;
}
