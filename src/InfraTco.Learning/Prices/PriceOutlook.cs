using MathNet.Numerics.Random;

namespace InfraTco.Learning.Prices;

/// <summary>
/// What a price does after its history: quantiles for each month to come, by the fitted driver from the last month on. A price of electricity goes back to its
/// mean, with its season where that is beyond chance; one of compute goes on by its trend. Parameters are drawn anew for each path from what the history leaves open,
/// so that the spread holds their errors, but for those of jumps. There is no mean: with volatility itself uncertain, the price has fat tails without one.
/// </summary>
/// <param name="First">The first month after the history.</param>
/// <param name="Months">Quantiles by month, in the unit of the history.</param>
public sealed record PriceOutlook(DateOnly First, IReadOnlyList<PriceQuantiles> Months)
{
    /// <summary>Most months ahead.</summary>
    public const int MostMonths = 120;

    private const int Paths = 16_384; // the error of P5 and P95 is a sixtieth of a standard deviation

    /// <summary>The months after a history.</summary>
    /// <param name="forecast">The driver.</param>
    /// <param name="months">How many, 1 to <see cref="MostMonths"/>.</param>
    public static PriceOutlook Of(PriceForecast forecast, int months)
    {
        var first = forecast.History.Months[^1].Month.AddMonths(1);
        var logs = Logs(forecast.Level[^1], PriceStep.Of(forecast), first.Month - 1, months);
        return new(first, [.. logs.Select((paths, month) => Quantiles(paths, forecast.SeasonOf(first.AddMonths(month))))]);
    }

    /// <summary>Quantiles of a price in the months after one, without a season.</summary>
    /// <param name="log">Logarithm of the last price.</param>
    /// <param name="step">How it moves.</param>
    /// <param name="months">How many, 1 to <see cref="MostMonths"/>.</param>
    public static IReadOnlyList<PriceQuantiles> After(double log, PriceStep step, int months) => [.. Logs(log, step, 0, months).Select(logs => Quantiles(logs, 0))];

    // A path has a generator of its own, so that a month does not depend on how many follow it.
    private static double[][] Logs(double log, PriceStep step, int first, int months)
    {
        var logs = new double[months][];
        for (var month = 0; month < months; month++)
            logs[month] = new double[Paths];
        for (var path = 0; path < Paths; path++)
        {
            var random = new Xoshiro256StarStar(path + 1, threadSafe: false);
            var (drawn, value) = (step.Drawn(random), log);
            for (var month = 0; month < months; month++)
                logs[month][path] = value = drawn.Next(value, first + month, random);
        }
        return logs;
    }

    private static PriceQuantiles Quantiles(double[] logs, double season)
    {
        Array.Sort(logs);
        double At(double share) => Math.Exp(logs[(int)(share * (Paths - 1))] + season);
        return new(At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }
}
