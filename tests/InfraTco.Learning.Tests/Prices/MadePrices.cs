using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Tests.Prices;

/// <summary>Series of a price by its driver: reverting at κ with volatility σ and jumps, or, at κ = 0, a walk.</summary>
internal sealed record MadePrices(double Kappa, double Sigma)
{
    private const double Step = 1.0 / 12;
    private const int Settling = 60;

    public double JumpsPerYear { get; init; }

    public double JumpMean { get; init; }

    public double JumpDeviation { get; init; }

    public double DriftPerYear { get; init; }

    public double[] Logs(Random random, int months)
    {
        var persistence = Math.Exp(-Kappa * Step);
        var innovation = Kappa > 0 ? Sigma * Math.Sqrt((1 - persistence * persistence) / (2 * Kappa)) : Sigma * Math.Sqrt(Step);
        var (value, logs) = (0.0, new double[months]);
        for (var i = -Settling; i < months; i++)
        {
            value = persistence * value + DriftPerYear * Step + innovation * Normal(random);
            for (var jumps = Poisson(random, JumpsPerYear * Step); jumps > 0; jumps--)
                value += JumpMean + JumpDeviation * Normal(random);
            if (i >= 0)
                logs[i] = value;
        }
        return logs;
    }

    public static PriceHistory History(IEnumerable<double> logs, PriceKind kind = PriceKind.Electricity) =>
        new([.. logs.Select((log, i) => (new DateOnly(2020, 1, 1).AddMonths(i), Math.Exp(log)))], 0, "Price (USD/MWh)", 0) { Kind = kind };

    private static int Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; product *= random.NextDouble())
            count++;
        return count;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
