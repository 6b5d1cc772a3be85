using System.Globalization;
using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

/// <summary>
/// Against the 5th and 95th percentiles of annual PUE and WUE that Lei and Masanet 2022 publish by ASHRAE zone. Zones whose weather file is not
/// beside the reference data are skipped: put one there and they run.
/// </summary>
public class PublishedBandTests
{
    private const string Table = "data/pue-wue-by-climate-and-cooling.csv";
    private const int TailSamples = 512;
    private const int MedianSamples = 49;
    private const int LowTailSamples = 128;
    private const double AirCooledTolerance = 0.07;
    private const double PueTolerance = 0.03;
    private const double WueTolerance = 0.3;

    public static TheoryData<string, string> Zones => new()
    {
        { "1A", "Miami" }, { "2B", "Phoenix" }, { "3C", "San.Francisco" }, { "4A", "Leesburg" }, { "5A", "Chicago" }, { "7", "Duluth" },
    };

    [SkippableTheory]
    [MemberData(nameof(Zones))]
    public void Water_side_economiser_has_the_published_5th_and_95th_percentiles(string zone, string place)
    {
        var air = Weather(place);
        var (pue, wue) = Sample(2, air, TailSamples);
        var band = Band(zone, 2);
        AssertNear(band.PueLow, Quantile(pue, 0.05), PueTolerance, $"{zone} PUE p5");
        AssertNear(band.PueHigh, Quantile(pue, 0.95), PueTolerance, $"{zone} PUE p95");
        AssertNear(band.WueLow, Quantile(wue, 0.05), WueTolerance, $"{zone} WUE p5");
        AssertNear(band.WueHigh, Quantile(wue, 0.95), WueTolerance, $"{zone} WUE p95");
    }

    [SkippableTheory]
    [MemberData(nameof(Zones))]
    public void Median_of_every_other_case_is_inside_the_published_band(string zone, string place)
    {
        var air = Weather(place);
        foreach (var number in new[] { 1, 3, 4, 5, 6, 7, 8, 9, 10 })
        {
            var (pue, wue) = Sample(number, air, MedianSamples);
            var band = Band(zone, number);
            var (medianPue, medianWue) = (Quantile(pue, 0.5), Quantile(wue, 0.5));
            Assert.True(
                medianPue >= band.PueLow && medianPue <= band.PueHigh,
                $"case {number} {zone}: median PUE {medianPue:F3}, published {band.PueLow}-{band.PueHigh}");
            Assert.True(
                medianWue >= band.WueLow && medianWue <= band.WueHigh,
                $"case {number} {zone}: median WUE {medianWue:F3}, published {band.WueLow}-{band.WueHigh}");
        }
    }

    // The upper tails of these two rest on a regression of air-cooled machines that was not published as numbers.
    [SkippableTheory]
    [MemberData(nameof(Zones))]
    public void Air_cooled_cases_have_the_published_5th_percentile_of_pue(string zone, string place)
    {
        var air = Weather(place);
        foreach (var number in new[] { 6, 7 })
        {
            var low = Quantile(Sample(number, air, LowTailSamples).Pue, 0.05);
            AssertNear(Band(zone, number).PueLow, low, AirCooledTolerance, $"case {number} {zone} PUE p5");
        }
    }

    [SkippableFact]
    public void Air_cooled_chillers_are_ordered_by_climate_and_water_economisers_nearly_flat()
    {
        string[] hotToCold = ["Changi", "Dallas", "Leesburg", "Chicago"];
        var airCooled = hotToCold.Select(place => Quantile(Sample(7, Weather(place), MedianSamples).Pue, 0.5)).ToArray();
        for (var i = 1; i < airCooled.Length; i++)
            Assert.True(airCooled[i] < airCooled[i - 1], $"{hotToCold[i]} {airCooled[i]:F3}, {hotToCold[i - 1]} {airCooled[i - 1]:F3}");

        string[] temperate = ["Phoenix", "Leesburg", "Chicago"];
        var water = temperate.Select(place => Quantile(Sample(2, Weather(place), MedianSamples).Pue, 0.5)).ToArray();
        Assert.InRange(water.Max() - water.Min(), 0, 0.01);
    }

    private static (double[] Pue, double[] Wue) Sample(int number, AirYear air, int count)
    {
        var points = LatinHypercube.Points(count, PublishedCase.Dimensions);
        var (pue, wue) = (new double[count], new double[count]);
        Parallel.For(0, count, i =>
        {
            var year = PublishedCase.Simulate(number, air, points[i]);
            (pue[i], wue[i]) = (year.Pue, year.Wue);
        });
        Array.Sort(pue);
        Array.Sort(wue);
        return (pue, wue);
    }

    private static double Quantile(double[] sorted, double probability)
    {
        var rank = probability * (sorted.Length - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static void AssertNear(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance, $"{what}: {actual:F3}, published {expected}");

    private static AirYear Weather(string place)
    {
        var known = ReferenceData.Find("data/weather/" + WeatherFiles.Phoenix);
        var file = known is null ? null : Directory.EnumerateFiles(Path.GetDirectoryName(known)!, $"*{place}*.epw").FirstOrDefault();
        Skip.If(file is null, $"weather of {place} is absent");
        return WeatherFiles.Read(Path.GetFileName(file!));
    }

    private static (double PueLow, double PueHigh, double WueLow, double WueHigh) Band(string zone, int number)
    {
        var path = ReferenceData.Find(Table);
        Skip.If(path is null, "published table is absent");
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{zone},{number},");
        var row = File.ReadLines(path!).First(line => line.StartsWith(prefix, StringComparison.Ordinal)).Split(',');
        double At(int column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        return (At(4), At(5), At(6), At(7));
    }
}
