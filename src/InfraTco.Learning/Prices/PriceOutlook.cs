using MathNet.Numerics.Random;

namespace InfraTco.Learning.Prices;

/// <summary>
/// What a price does after its history: a distribution for each month to come, by the fitted driver from the last month on. A price of electricity goes back to its
/// mean, with its season where that is beyond chance; one of compute goes on by its trend. Parameters are drawn anew for each path from what the history leaves open,
/// so that the spread holds their errors.
/// </summary>
/// <param name="First">The first month after the history.</param>
/// <param name="Months">Quantiles and mean by month, in the unit of the history.</param>
public sealed record PriceOutlook(DateOnly First, IReadOnlyList<PriceQuantiles> Months)
{
    /// <summary>Most months ahead.</summary>
    public const int MostMonths = 120;

    private const int Paths = 16_384;
    private const int Seed = 1;

    /// <summary>The months after a history.</summary>
    /// <param name="forecast">The driver.</param>
    /// <param name="months">How many, 1 to <see cref="MostMonths"/>.</param>
    public static PriceOutlook Of(PriceForecast forecast, int months)
    {
        var first = forecast.History.Months[^1].Month.AddMonths(1);
        return new(first, [.. Logs(forecast.Level[^1], PriceStep.Of(forecast), months).Select((logs, month) => Quantiles(logs, forecast.SeasonOf(first.AddMonths(month))))]);
    }

    /// <summary>Quantiles and mean of a price in the months after one, without a season.</summary>
    /// <param name="log">Logarithm of the last price.</param>
    /// <param name="step">How it moves.</param>
    /// <param name="months">How many, 1 to <see cref="MostMonths"/>.</param>
    public static IReadOnlyList<PriceQuantiles> After(double log, PriceStep step, int months) => [.. Logs(log, step, months).Select(logs => Quantiles(logs, 0))];

    private static double[][] Logs(double log, PriceStep step, int months)
    {
        var random = new MersenneTwister(Seed, threadSafe: false);
        var logs = new double[months][];
        for (var month = 0; month < months; month++)
            logs[month] = new double[Paths];
        for (var path = 0; path < Paths; path++)
        {
            var (drawn, value) = (step.Drawn(random), log);
            for (var month = 0; month < months; month++)
                logs[month][path] = value = drawn.Next(value, random);
        }
        return logs;
    }

    private static PriceQuantiles Quantiles(double[] logs, double season)
    {
        Array.Sort(logs);
        double At(double share) => Math.Exp(logs[(int)(share * (Paths - 1))] + season);
        return new(At(0.05), At(0.25), At(0.5), At(0.75), At(0.95), logs.Average(log => Math.Exp(log + season)));
    }
}
