using InfraTco.Quantities;
using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Trends;

/// <summary>An exponential trend: ln y = a + b t, by least squares.</summary>
/// <param name="GrowthPerYear">e^b − 1 with the interval of Student's t: 0.21 grows by 21 % a year.</param>
/// <param name="SlopeError">Standard error of b [1/yr].</param>
/// <param name="ResidualDeviation">Standard deviation of ln y about the line.</param>
/// <param name="Points">How many points.</param>
public sealed record TrendFit(Estimate GrowthPerYear, double SlopeError, double ResidualDeviation, int Points)
{
    /// <summary>Fewest points that have an error.</summary>
    public const int FewestPoints = 4;

    /// <summary>Fewest days that they are of.</summary>
    public const int FewestDays = 3;

    private const double Upper = 0.95;

    /// <summary>Time in which it doubles [yr]; negative where it halves.</summary>
    public double DoublingYears => Math.Log(2) / Math.Log(1 + GrowthPerYear.Value);

    /// <summary>Fits dated values.</summary>
    /// <param name="points">At least <see cref="FewestPoints"/>, not all of one day; values above zero.</param>
    public static TrendFit Of(IReadOnlyList<(DateOnly Date, double Value)> points)
    {
        double[] years = [.. points.Select(p => p.Date.DayNumber / CalendarYear.Days)];
        double[] logs = [.. points.Select(p => Math.Log(p.Value))];
        var (year, log, n) = (years.Average(), logs.Average(), points.Count);
        var square = years.Sum(t => (t - year) * (t - year));
        var slope = years.Zip(logs, (t, y) => (t - year) * (y - log)).Sum() / square;
        var rest = years.Zip(logs, (t, y) => Math.Pow(y - log - slope * (t - year), 2)).Sum();
        var deviation = Math.Sqrt(rest / (n - 2));
        var error = deviation / Math.Sqrt(square);
        var reach = StudentT.InvCDF(0, 1, n - 2, Upper) * error;
        return new(new(Math.Exp(slope - reach) - 1, Math.Exp(slope) - 1, Math.Exp(slope + reach) - 1), error, deviation, n);
    }

    /// <summary>The fit, or null where the points are too few, or of so few days that a line meets the mean of each.</summary>
    public static TrendFit? OrNull(IReadOnlyList<(DateOnly Date, double Value)> points) =>
        points.Count >= FewestPoints && points.Select(p => p.Date).Distinct().Count() >= FewestDays ? Of(points) : null;
}
