using InfraTco.Data;
using InfraTco.Data.Series;
using InfraTco.Learning.Trends;

namespace InfraTco.Learning.Tests.Trends;

public class TrendTests
{
    private static QuotedTable Table(string name)
    {
        var path = ReferenceData.Find("data/" + name);
        Skip.If(path is null, $"reference data absent: {name}");
        return QuotedTable.Read(path, "a table");
    }

    // finance.md §2: all-chip dense-FP16 efficiency +21 %/yr, doubling 3.6 y, standard error 2.3 points, n = 60 (Epoch AI, CC BY 4.0).
    [SkippableFact]
    public void Efficiency_of_all_chips_grows_as_stated()
    {
        var fit = HardwareTrends.Of(Table("epoch-ml-hardware.csv")).PerWatt!;
        Assert.Equal(60, fit.Points);
        Assert.Equal(0.21, fit.GrowthPerYear.Value, 2);
        Assert.Equal(3.6, fit.DoublingYears, 1);
        Assert.Equal(0.023, fit.SlopeError, 3);
        Assert.True(fit.GrowthPerYear.Holds(0.21) && !fit.GrowthPerYear.Holds(0.30));
    }

    // finance.md §2: V100, A100, H100, B200 at dense FP16: performance 2.3-3.2 times, a watt 1.6-1.9 times, gap 2.2-2.9 years.
    [SkippableFact]
    public void Steps_between_generations_are_as_stated()
    {
        var steps = HardwareTrends.Of(Table("epoch-ml-hardware.csv")).Steps;
        Assert.Equal(3, steps.Count);
        Assert.Equal([2.50, 3.17, 2.27], steps.Select(s => Math.Round(s.Performance, 2)));
        Assert.All(steps, s => Assert.InRange(s.PerformancePerWatt, 1.55, 1.95));
        Assert.All(steps, s => Assert.InRange(s.GapYears, 2.15, 2.95));
    }

    // finance.md §2: K80 -28 %/yr, P100 SXM2 -31 %/yr.
    [SkippableFact]
    public void List_prices_of_past_generations_fell_as_stated()
    {
        var list = PriceTrends.Of(Table("epoch-gpu-prices.csv")).List.ToDictionary(t => t.Model, t => t.Fit);
        Assert.Equal(-0.28, list["NVIDIA Tesla K80"].GrowthPerYear.Value, 2);
        Assert.Equal(-0.31, list["NVIDIA Tesla P100 SXM2"].GrowthPerYear.Value, 0.006);
    }

    // finance.md §2: H100 SXM neocloud prices by date; "log fit -29 %/yr, residual sd 0.34", whose points are not listed in full. These give -31 and 0.26.
    [Fact]
    public void The_rental_price_of_the_h100_falls_about_as_stated()
    {
        var fit = TrendFit.Of(
        [
            (new(2023, 6, 30), 8), (new(2023, 10, 31), 4.8), (new(2024, 2, 14), 3.95), (new(2024, 9, 1), 3.0), (new(2025, 3, 3), 2.94), (new(2025, 10, 31), 1.70),
            (new(2026, 3, 31), 2.35), (new(2026, 6, 1), 2.60),
        ]);
        Assert.True(fit.GrowthPerYear.Holds(-0.29));
        Assert.Equal(-0.29, fit.GrowthPerYear.Value, 0.03);
        Assert.InRange(fit.ResidualDeviation, 0.2, 0.4);
    }

    // 400 trends at 90 %: three standard errors of the share are 4.5 points.
    [Fact]
    public void The_growth_of_simulated_series_lies_in_its_interval_as_often_as_stated()
    {
        const int Series = 400;
        var random = new Random(11);
        var held = 0;
        for (var s = 0; s < Series; s++)
        {
            (DateOnly, double)[] points = [.. Enumerable.Range(0, 12).Select(i => (new DateOnly(2015, 1, 1).AddMonths(8 * i), Math.Exp(Math.Log(1.3) * 8 * i / 12 + 0.3 * Normal(random))))];
            held += TrendFit.Of(points).GrowthPerYear.Holds(0.3) ? 1 : 0;
        }
        Assert.InRange(held / (double)Series, 0.855, 0.945);
    }

    [Fact]
    public void Quoted_cells_may_hold_commas_quotes_and_line_ends()
    {
        using var file = new TemporaryFile("a,b\n\"1,5\",\"say \"\"x\"\"\nagain\"\nshort\n2,3\n");
        var table = QuotedTable.Read(file.Path, "a table");
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(1, table.Skipped);
        Assert.Equal("1,5", table.Rows[0][0]);
        Assert.Equal("say \"x\"\nagain", table.Rows[0][1]);
    }

    // A line meets the means of two days whatever they are, and so would have no error.
    [Fact]
    public void Points_of_two_days_have_no_trend()
    {
        (DateOnly, double)[] points = [(new(2023, 1, 1), 2), (new(2023, 1, 1), 2), (new(2024, 1, 1), 1), (new(2024, 1, 1), 1)];
        Assert.Null(TrendFit.OrNull(points));
        Assert.NotNull(TrendFit.OrNull([.. points, (new(2025, 1, 1), 1)]));
    }

    [Fact]
    public void A_table_without_enough_prices_is_refused()
    {
        using var file = new TemporaryFile("Price date,Hardware model,Price (hardware purchase)\n2024-01-01,X,5\n");
        Assert.Contains("4 dated prices", Assert.Throws<InputException>(() => PriceTrends.Of(QuotedTable.Read(file.Path, "a table"))).Message, StringComparison.Ordinal);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    [Fact]
    public void Dates_and_prices_that_are_none_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 10).Select(i => $"{(i == 3 ? "soon" : $"202{i % 5}-0{1 + i / 2}-01")},X,{(i == 4 ? "call us" : i == 5 ? "" : "5")}\n"));
        using var file = new TemporaryFile("Price date,Hardware model,Price (hardware purchase)\n" + rows);
        var trends = PriceTrends.Of(QuotedTable.Read(file.Path, "a table"));
        Assert.Equal(2, trends.Unreadable); // an empty price is none that is wrong
        Assert.Equal(7, Assert.Single(trends.List).Fit.Points);
    }
}
