using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Learning.Tests.Prices;

public class PriceForecastTests
{
    private const double Kappa = 3.2;
    private const double Sigma = 1.27;
    private const double Step = 1.0 / 12;

    // finance.md §6, own fit to PJM 2020-24: κ 3.2/yr, σ 1.27/√yr, φ 0.764, stationary log sd 0.50.
    [SkippableFact]
    public void Five_years_of_pjm_give_the_stated_reversion_and_volatility()
    {
        string?[] files = [.. Enumerable.Range(2020, 5).Select(y => ReferenceData.Find(FormattableString.Invariant($"data/price/US-MIDA-PJM_electricity_prices_{y}.csv")))];
        Skip.If(files.Any(f => f is null), "reference data absent");
        var forecast = PriceForecast.Of(files[0]!, PriceFile.Read(files!, new()));
        Assert.Equal(60, forecast.History.Months.Count);
        Assert.Equal(0.764, forecast.Reversion.Persistence.Value, 3);
        Assert.Equal(3.2, forecast.Reversion.ReversionPerYear.Value, 1);
        Assert.Equal(1.27, forecast.Reversion.VolatilityPerRootYear.Value, 2);
        Assert.Equal(0.50, forecast.Reversion.StationaryDeviation, 1);
    }

    // Bands for 240 series at 90 %: three standard errors of the share are 5.8 points.
    [Theory]
    [InlineData(36, 8)]
    [InlineData(60, Kappa)]
    [InlineData(60, 1)]
    [InlineData(120, Kappa)]
    [InlineData(240, Kappa)]
    public void Parameters_of_simulated_series_lie_in_their_intervals_as_often_as_stated(int months, double kappa)
    {
        const int Series = 240;
        var random = new Random(7);
        int reversion = 0, volatility = 0;
        for (var s = 0; s < Series; s++)
        {
            var fit = ReversionFit.Of(new MadePrices(kappa, Sigma).Logs(random, months), Step);
            reversion += fit.ReversionPerYear.Holds(kappa) ? 1 : 0;
            volatility += fit.VolatilityPerRootYear.Holds(Sigma) ? 1 : 0;
        }
        Assert.InRange(reversion / (double)Series, 0.84, 0.96);
        Assert.InRange(volatility / (double)Series, 0.84, 0.96);
    }

    // Twelve means instead of one leave fewer values for the rest, and take less off the persistence.
    [Theory]
    [InlineData(60, Kappa, 0.9)]
    [InlineData(120, Kappa, 0.9)]
    [InlineData(120, 8, 0.9)]
    [InlineData(60, 1, 0.9)]
    public void Parameters_of_simulated_series_with_a_season_lie_in_their_intervals_as_often_as_stated(int months, double kappa, double swing)
    {
        const int Series = 240;
        var random = new Random(11);
        int found = 0, reversion = 0, volatility = 0;
        for (var s = 0; s < Series; s++)
        {
            double[] logs = [.. new MadePrices(kappa, 1).Logs(random, months).Select((log, i) => log + swing * Math.Cos(2 * Math.PI * i / 12))];
            var season = SeasonFit.Of(logs, 1);
            if (!season.IsConvincing)
                continue;
            var fit = ReversionFit.Of([.. logs.Select((log, i) => log - season.Months[i % 12])], Step, levels: 12);
            found++;
            reversion += fit.ReversionPerYear.Holds(kappa) ? 1 : 0;
            volatility += fit.VolatilityPerRootYear.Holds(1) ? 1 : 0;
        }
        Assert.InRange(found, 0.95 * Series, Series);
        Assert.InRange(reversion / (double)found, 0.84, 0.96);
        Assert.InRange(volatility / (double)found, 0.84, 0.96);
    }

    // A month is off where others are: 300 series of twelve factors at 90 %, in which errors of a series go together.
    [Theory]
    [InlineData(3.2, 84)]
    [InlineData(1.0, 60)]
    public void Factors_of_a_season_lie_in_their_intervals_as_often_as_stated(double kappa, int months)
    {
        const int Series = 300;
        const double Swing = 0.8;
        var (random, held, found) = (new Random(23), 0, 0);
        for (var s = 0; s < Series; s++)
        {
            var prices = new MadePrices(kappa, 0.8);
            double[] logs = [.. prices.Logs(random, months).Select((log, i) => log + Swing * Math.Cos(2 * Math.PI * i / 12))];
            var fit = SeasonFit.Of(logs, 1);
            if (!fit.IsConvincing)
                continue;
            found++;
            var line = ReversionFit.Of([.. logs.Select((log, i) => log - fit.Months[i % 12])], Step, levels: 12);
            var step = PriceStep.Reverting([.. logs.Select((log, i) => log - fit.Months[i % 12])], line, hasSeason: true);
            var error = Estimate.NormalBound * SeasonFit.Error(step.Persistence, step.AsWeighed(), months - 1);
            held += Enumerable.Range(0, 12).Count(m => Math.Abs(fit.Months[m] - Swing * Math.Cos(2 * Math.PI * m / 12)) <= error);
        }
        Assert.InRange(found, 0.95 * Series, Series);
        Assert.InRange(held / (12.0 * found), 0.87, 0.93);
    }

    // A level of one of twelve in n steps is off by σ √(12/n), less the mean of all; a month that remembers holds more of them.
    [Fact]
    public void The_error_of_a_season_without_persistence_is_that_of_its_months()
    {
        Assert.Equal(0.5 * Math.Sqrt(11 / 60.0), SeasonFit.Error(0, 0.5, 60), 1e-12);
        Assert.True(SeasonFit.Error(0.5, 0.5, 60) > SeasonFit.Error(0, 0.5, 60));
    }

    [Fact]
    public void Factors_of_a_season_stand_where_it_is_beyond_chance()
    {
        var logs = new MadePrices(Kappa, Sigma).Logs(new Random(5), 84);
        PriceForecast Of(double swing, PriceKind kind) => PriceForecast.Of("prices.csv", MadePrices.History(logs.Select((log, i) => log + swing * Math.Cos(2 * Math.PI * i / 12)), kind));
        var factors = Of(1, PriceKind.Electricity).SeasonFactors();
        Assert.Equal(12, factors.Count);
        Assert.Equal(0, factors.Sum(f => Math.Log(f.Value)), 1e-9);
        Assert.True(factors[0].Low > 1 && factors[6].High < 1);
        Assert.Empty(Of(0, PriceKind.Electricity).SeasonFactors());
        Assert.Empty(Of(1, PriceKind.Rental).SeasonFactors());
    }

    // finance.md §6: p' = p exp((−δ − σ²/2)Δ + σ√Δ Z), whose mean grows by −δ; 400 series at 90 %.
    [Theory]
    [InlineData(36)]
    [InlineData(84)]
    public void The_trend_of_a_simulated_price_of_compute_is_that_of_its_mean(int months)
    {
        const int Series = 400;
        const double Decline = 0.2;
        const double Volatility = 0.3;
        var prices = new MadePrices(0, Volatility) { DriftPerYear = -Decline - Volatility * Volatility / 2 };
        var random = new Random(17);
        var trends = Enumerable.Range(0, Series).Select(_ => PriceGrowth.OfMean(prices.Logs(random, months), Step)).ToList();
        Assert.InRange(trends.Count(t => t.Holds(Math.Exp(-Decline) - 1)) / (double)Series, 0.855, 0.945);
        Assert.Equal(-Decline, trends.Average(t => Math.Log(1 + t.Value)), 3 * Volatility / Math.Sqrt(months / 12.0 * Series));
    }

    // Each value follows from the one before without an error: φ is 1, and its correction still a number.
    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.03)]
    public void A_price_that_grows_steadily_has_bounds(double step)
    {
        var fit = ReversionFit.Of([.. Enumerable.Range(0, 48).Select(i => i * step)], Step);
        Assert.True(fit.Persistence.IsBounded);
        Assert.Equal(ReversionFit.HighestPersistence, fit.CorrectedPersistence);
        Assert.True(fit.IsAtBound);
    }

    [Fact]
    public void A_month_that_is_missing_is_filled_and_a_year_is_refused()
    {
        var months = MadePrices.History(new MadePrices(Kappa, Sigma).Logs(new Random(4), 60)).Months;
        PriceHistory Without(Predicate<int> isMissing) => MadePrices.History([]) with { Months = [.. months.Where((_, i) => !isMissing(i))] };
        var forecast = PriceForecast.Of("prices.csv", Without(i => i is 20 or 40 or 41));
        Assert.Equal(months.Select(m => m.Month), forecast.History.Months.Select(m => m.Month));
        Assert.Equal(months[19].Price * months[21].Price, Math.Pow(forecast.History.Months[20].Price, 2), 1e-9 * months[19].Price * months[21].Price);
        Assert.Contains(forecast.History.Notes, note => note.StartsWith("2021-09, 2023-05, 2023-06: no usable price", StringComparison.Ordinal));
        Assert.True(forecast.Reversion.VolatilityPerRootYear.Holds(PriceForecast.Of("prices.csv", Without(_ => false)).Reversion.VolatilityPerRootYear.Value));
        foreach (var missing in new Predicate<int>[] { i => i is > 20 and < 33, i => i % 5 == 2 })
            Assert.Contains("a history without missing months would be right", Assert.Throws<InputException>(() => PriceForecast.Of("prices.csv", Without(missing))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_or_constant_history_is_refused()
    {
        Assert.Contains("repeats itself every year", Refusal(60, i => i % 12 is > 4 and < 9 ? 120 : 80), StringComparison.Ordinal);
        Assert.Contains("too few", Refusal(6, _ => 30), StringComparison.Ordinal);
        Assert.Contains("stays at 30", Refusal(30, _ => 30), StringComparison.Ordinal);
        Assert.Contains("above zero", Refusal(30, i => i - 3), StringComparison.Ordinal);
    }

    private static string Refusal(int months, Func<int, double> price)
    {
        var history = new PriceHistory([.. Enumerable.Range(0, months).Select(i => (new DateOnly(2020, 1, 1).AddMonths(i), price(i)))], months, "Price (USD/MWh)", 0);
        return Assert.Throws<InputException>(() => PriceForecast.Of("prices.csv", history)).Message;
    }
}
