using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Learning.Tests.Prices;

public class PriceOutlookTests
{
    private static readonly int[] Horizons = [1, 3, 6, 12];

    // Bands for 150 series at 90 %: three standard errors of the share are 7.3 points.
    [Theory]
    [InlineData(60, 3.2, 1.27)]
    [InlineData(60, 1, 0.8)]
    [InlineData(24, 0, 0.35)]
    [InlineData(60, 0, 0.35)]
    public void Later_prices_lie_between_p5_and_p95_as_often_as_stated(int months, double kappa, double sigma)
    {
        const int Series = 150;
        var prices = new MadePrices(kappa, sigma) { DriftPerYear = kappa > 0 ? 0 : -0.3 };
        var within = new bool[Series, Horizons.Length];
        Parallel.For(0, Series, s =>
        {
            var logs = prices.Logs(new Random(s), months + Horizons[^1]);
            var outlook = PriceOutlook.After(logs[months - 1], Step(logs[..months], kappa), Horizons[^1]);
            for (var h = 0; h < Horizons.Length; h++)
            {
                var (price, later) = (Math.Exp(logs[months - 1 + Horizons[h]]), outlook[Horizons[h] - 1]);
                within[s, h] = price >= later.P05 && price <= later.P95;
            }
        });
        Assert.All(
            Horizons.Select((_, h) => Enumerable.Range(0, Series).Count(s => within[s, h]) / (double)Series), share => Assert.InRange(share, 0.827, 0.973));
    }

    // A season of which the history tells each month from four or five of its kind.
    [Fact]
    public void Later_prices_of_a_seasonal_series_lie_there_as_often()
    {
        const int Series = 150;
        const int Months = 54;
        var (prices, within) = (new MadePrices(3.2, 1), new bool[Series, Horizons.Length]);
        Parallel.For(0, Series, s =>
        {
            double[] logs = [.. prices.Logs(new Random(s), Months + Horizons[^1]).Select((log, i) => log + 0.8 * Math.Cos(2 * Math.PI * i / 12))];
            var season = SeasonFit.Of(logs[..Months], 1);
            double[] level = [.. logs[..Months].Select((log, i) => log - season.Months[i % 12])];
            var outlook = PriceOutlook.After(level[^1], PriceStep.Reverting(level, ReversionFit.Of(level, 1.0 / 12, levels: 12), hasSeason: true), Horizons[^1]);
            for (var h = 0; h < Horizons.Length; h++)
            {
                var at = Months - 1 + Horizons[h];
                var (price, later) = (Math.Exp(logs[at] - season.Months[at % 12]), outlook[Horizons[h] - 1]);
                within[s, h] = price >= later.P05 && price <= later.P95;
            }
        });
        Assert.All(Horizons.Select((_, h) => Enumerable.Range(0, Series).Count(s => within[s, h]) / (double)Series), share => Assert.InRange(share, 0.827, 0.973));
    }

    // With a long history nothing but the process itself is uncertain: x(t + h) ~ N(x e^(−κh), σ²(1 − e^(−2κh))/2κ), and N(x + αh, σ²h) for a walk.
    [Theory]
    [InlineData(3.2, 1.27, 0)]
    [InlineData(0, 0.35, -0.3)]
    public void With_a_long_history_quantiles_are_those_of_the_process(double kappa, double sigma, double drift)
    {
        const int Long = 60_000;
        var logs = new MadePrices(kappa, sigma) { DriftPerYear = drift }.Logs(new Random(5), Long);
        var outlook = PriceOutlook.After(1, Step(logs, kappa), 12);
        foreach (var h in Horizons)
        {
            var years = h / 12.0;
            var mean = kappa > 0 ? Math.Exp(-kappa * years) : 1 + drift * years;
            var deviation = sigma * Math.Sqrt(kappa > 0 ? (1 - Math.Exp(-2 * kappa * years)) / (2 * kappa) : years);
            Assert.Equal(mean, Math.Log(outlook[h - 1].P50), 0.02);
            Assert.Equal(mean + 1.645 * deviation, Math.Log(outlook[h - 1].P95), 0.04);
            Assert.Equal(mean - 1.645 * deviation, Math.Log(outlook[h - 1].P05), 0.04);
        }
    }

    // A jump lifts a month and decays with the reversion; on average it does neither, since the mean of the history holds it.
    [Fact]
    public void Jumps_widen_the_outlook_and_leave_its_mean()
    {
        var logs = new MadePrices(3.2, 0.5).Logs(new Random(3), 60_000);
        var plain = Step(logs, 3.2);
        var (without, with) = (PriceOutlook.After(0, plain, 12), PriceOutlook.After(0, plain with { Jumps = (0.1, 1, 0.2) }, 12));
        var persistence = Math.Exp(-3.2 / 12);
        // The variance of a compound Poisson sum is rate × (μ² + s²), each month's kept by the persistence.
        var added = 0.1 * 1.04 * Enumerable.Range(0, 12).Sum(k => Math.Pow(persistence, 2 * k));
        Assert.True(added > 0.15);
        Assert.True(with[11].P95 > without[11].P95 * 1.5);
        Assert.InRange(with[11].P50, without[11].P50 * Math.Exp(-0.1 / (1 - persistence)), without[11].P50);
    }

    [SkippableFact]
    public void Prices_of_pjm_in_2024_lie_in_the_outlook_of_the_four_years_before()
    {
        string?[] files = [.. Enumerable.Range(2020, 5).Select(y => ReferenceData.Find(FormattableString.Invariant($"data/price/US-MIDA-PJM_electricity_prices_{y}.csv")))];
        Skip.If(files.Any(f => f is null), "reference data absent");
        var outlook = PriceOutlook.Of(PriceForecast.Of(files[0]!, PriceFile.Read(files[..4]!, new())), 12);
        var later = PriceFile.Read([files[4]!], new()).Months;
        Assert.Equal(later[0].Month, outlook.First);
        Assert.InRange(later.Zip(outlook.Months, (price, month) => price.Price >= month.P05 && price.Price <= month.P95).Count(holds => holds), 10, 12);
    }

    [Fact]
    public void A_season_beyond_chance_goes_on()
    {
        var logs = new MadePrices(3.2, 0.3).Logs(new Random(2), 120).Select((log, i) => log + 0.6 * Math.Cos(2 * Math.PI * i / 12)).ToList();
        var outlook = PriceOutlook.Of(PriceForecast.Of("prices.csv", MadePrices.History(logs)), 24);
        Assert.InRange(outlook.Months[12].P50 / outlook.Months[18].P50, Math.Exp(1.2) * 0.75, Math.Exp(1.2) / 0.75); // January over July
    }

    [Fact]
    public void A_month_is_the_same_however_many_follow_it()
    {
        var forecast = PriceForecast.Of("prices.csv", MadePrices.History(new MadePrices(3.2, 1).Logs(new Random(1), 60)));
        Assert.Equal(PriceOutlook.Of(forecast, 12).Months, PriceOutlook.Of(forecast, 24).Months.Take(12));
    }

    private static PriceStep Step(double[] logs, double kappa) =>
        kappa > 0 ? PriceStep.Reverting(logs, ReversionFit.Of(logs, 1.0 / 12)) : PriceStep.Walking(logs, WalkVolatility(logs));

    private static double WalkVolatility(double[] logs)
    {
        double[] changes = [.. logs.Skip(1).Zip(logs, (after, before) => after - before)];
        var mean = changes.Average();
        return Math.Sqrt(12 * changes.Sum(c => (c - mean) * (c - mean)) / (changes.Length - 1));
    }
}
