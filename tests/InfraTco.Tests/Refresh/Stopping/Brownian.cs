using InfraTco.Refresh.Stopping;

namespace InfraTco.Tests.Refresh.Stopping;

/// <summary>Paths of a geometric Brownian motion, in antithetic pairs.</summary>
internal static class Brownian
{
    /// <summary>Paths with the logarithm of the value as the one variable.</summary>
    /// <param name="count">Paths, even.</param>
    /// <param name="dates">Dates.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="start">Value at time zero.</param>
    /// <param name="drift">Drift of the logarithm a year.</param>
    /// <param name="volatility">Volatility.</param>
    /// <param name="step">Time between dates [yr]; the first date is one step after time zero.</param>
    /// <param name="ceiling">Value above which one may not stop.</param>
    /// <param name="gain">Gain from value and time.</param>
    public static StoppingPaths Paths(
        int count, int dates, int seed, double start, double drift, double volatility, double step, double ceiling, Func<double, double, double> gain)
    {
        var paths = new StoppingPaths(count, dates, 1, 1);
        var random = new Random(seed);
        for (var path = 0; path < count; path += 2)
        {
            var (up, down) = (Math.Log(start), Math.Log(start));
            for (var date = 0; date < dates; date++)
            {
                var shock = volatility * Math.Sqrt(step) * Normal(random);
                up += drift * step + shock;
                down += drift * step - shock;
                Set(path, date, up);
                Set(path + 1, date, down);
            }
        }
        return paths;

        void Set(int path, int date, double log)
        {
            var value = Math.Exp(log);
            paths.Variable(date, 0)[path] = (float)log;
            paths.Gain(date, 0)[path] = value < ceiling ? (float)gain(value, (date + 1) * step) : float.NaN;
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
