using FsCheck;
using FsCheck.Fluent;
using InfraTco.Climate;

namespace InfraTco.Tests.Climate;

public class NormalsExpansionTests
{
    private static readonly MonthlyNormals Mild = new(12, 8, 3, 7, 3.5, 0.7, -0.3);

    [Fact]
    public void The_same_normals_give_the_same_bits()
    {
        var a = Constant(Mild).Expand();
        var b = Constant(Mild).Expand();
        Assert.Equal(a.DryBulb, b.DryBulb);
        Assert.Equal(a.RelativeHumidity, b.RelativeHumidity);
    }

    [Fact]
    public void Monthly_means_ranges_and_deviations_are_those_of_the_normals()
    {
        var normals = Seasons();
        var back = ClimateNormals.FromYear(normals.Expand());
        for (var m = 0; m < 12; m++)
        {
            Assert.Equal(normals.Months[m].MeanDryBulb, back.Months[m].MeanDryBulb, 9);
            Assert.Equal(normals.Months[m].DryBulbDeviation, back.Months[m].DryBulbDeviation, 9);
            Assert.Equal(normals.Months[m].MeanDailyRange, back.Months[m].MeanDailyRange, 6);
            Assert.Equal(normals.Months[m].MeanDewPoint, back.Months[m].MeanDewPoint, 6);
        }
    }

    [Fact]
    public void The_line_between_days_is_continuous_at_midnight()
    {
        var flat = Constant(Mild with { MeanDailyRange = 0 }).Expand();
        // Days differ by 3 K, so a line between them moves by some tenths of a kelvin an hour, and by no more at midnight.
        for (var h = 1; h < 8760; h++)
            Assert.InRange(Math.Abs(flat.DryBulb[h] - flat.DryBulb[h - 1]), 0, 1.2);
    }

    [Fact]
    public void Afternoons_are_warmer_than_dawns()
    {
        var year = Constant(Mild).Expand();
        // Hour ending: index 5 is 06:00, index 14 is 15:00.
        var dawn = Enumerable.Range(0, 365).Average(d => year.DryBulb[d * 24 + 5]);
        var afternoon = Enumerable.Range(0, 365).Average(d => year.DryBulb[d * 24 + 14]);
        Assert.InRange(afternoon - dawn, 5, 9);
    }

    [Fact]
    public void A_climate_without_weather_repeats_its_day()
    {
        var year = Constant(Mild with { DryBulbDeviation = 0, DewPointDeviation = 0 }).Expand();
        for (var h = 24; h < 8760; h++)
            Assert.Equal(year.DryBulb[h % 24], year.DryBulb[h], 9);
    }

    [Fact]
    public void Saturated_air_stays_saturated() =>
        Assert.All(
            Constant(Mild with { MeanDailyRange = 0, DewPointDeviation = 3, DryBulbDeviation = 3, Correlation = 1, MeanDewPoint = 12 }).Expand().RelativeHumidity,
            h => Assert.InRange(h, 0.999, 1));

    [Fact]
    public void Any_climate_expands_to_finite_hours_with_its_means()
    {
        var climates = from t in Gen.Choose(-30, 35)
                       from range in Gen.Choose(0, 20)
                       from dry in Gen.Choose(0, 80)
                       from depression in Gen.Choose(0, 30)
                       from dew in Gen.Choose(0, 80)
                       from r in Gen.Choose(-10, 10)
                       from skew in Gen.Choose(-10, 10)
                       select new MonthlyNormals(t, range, dry / 10.0, t - depression, dew / 10.0, r / 10.0, skew / 10.0);
        Prop.ForAll(climates.ToArbitrary(), month =>
        {
            var year = Constant(month).Expand();
            return year.DryBulb.All(double.IsFinite)
                && year.RelativeHumidity.All(h => h is >= 0 and <= 1)
                && Math.Abs(year.DryBulb.Average() - month.MeanDryBulb) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    private static ClimateNormals Constant(MonthlyNormals month) => new("test", 101325, [.. Enumerable.Repeat(month, 12)]);

    private static ClimateNormals Seasons() =>
        new("test", 100000, [.. Enumerable.Range(0, 12).Select(m => Mild with
        {
            MeanDryBulb = 11 - 12 * Math.Cos(2 * Math.PI * m / 12),
            MeanDewPoint = 5 - 10 * Math.Cos(2 * Math.PI * m / 12),
            DryBulbDeviation = 4 + Math.Cos(2 * Math.PI * m / 12),
        })]);
}
