using InfraTco.Data.Presets;
using InfraTco.Data.Weather;
using InfraTco.Sites;

namespace InfraTco.Data.Tests.Presets;

/// <summary>The years that presets expand to, against the measured years that their normals were derived from.</summary>
public class ClimateAgreementTests
{
    private const double MeanTolerance = 0.2;
    private const double MiddleTolerance = 1.5;

    // At the ends four days decide: one cold spell more or less in a single year.
    private const double EndTolerance = 2.0;

    private static readonly (double Probability, double Tolerance)[] Quantiles =
    [
        (0.01, EndTolerance), (0.05, MiddleTolerance), (0.25, MiddleTolerance), (0.5, MiddleTolerance),
        (0.75, MiddleTolerance), (0.95, MiddleTolerance), (0.996, EndTolerance),
    ];

    [SkippableTheory]
    [InlineData("ashburn", "USA_VA_Leesburg.Exec.epw")]
    [InlineData("phoenix", "USA_AZ_Phoenix-Sky.Harbor.epw")]
    [InlineData("chicago", "USA_IL_Chicago.OHare.epw")]
    [InlineData("dallas", "USA_TX_Dallas-Fort.Worth.epw")]
    [InlineData("singapore", "SGP_SG_Changi.Intl.AP.486980_TMYx.epw")]
    public void Dry_and_wet_bulb_are_distributed_as_measured(string name, string file)
    {
        var path = ReferenceData.Find($"data/weather/{file}");
        Skip.If(path is null, "the reference data is absent");
        var measured = WeatherFile.Read(path).Year;
        var expanded = SitePresets.Load(name).Climate.Expand();
        AssertAlike("dry bulb", measured.DryBulb, expanded.DryBulb);
        AssertAlike("wet bulb", WetBulbs(measured), WetBulbs(expanded));
    }

    private static void AssertAlike(string what, double[] measured, double[] expanded)
    {
        Assert.Equal(measured.Average(), expanded.Average(), MeanTolerance);
        foreach (var (probability, tolerance) in Quantiles)
        {
            var difference = Quantile(expanded, probability) - Quantile(measured, probability);
            Assert.True(Math.Abs(difference) <= tolerance, FormattableString.Invariant($"{what} p{probability * 100}: {difference:F2} K"));
        }
    }

    private static double Quantile(double[] values, double probability)
    {
        var sorted = values.Order().ToArray();
        var position = probability * (sorted.Length - 1);
        var index = (int)position;
        return sorted[index] + (position - index) * (sorted[Math.Min(index + 1, sorted.Length - 1)] - sorted[index]);
    }

    private static double[] WetBulbs(WeatherYear year) =>
        [.. Enumerable.Range(0, year.DryBulb.Length).Select(i => WetBulb(year.DryBulb[i], year.RelativeHumidity[i], year.Pressure[i]))];

    // Adiabatic saturation at station pressure, written out here so that the test does not lean on the code it checks.
    private static double WetBulb(double t, double humidity, double pressure)
    {
        var enthalpy = Enthalpy(t, humidity * Saturation(t), pressure);
        var (low, high) = (t - 60, t);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (Enthalpy(middle, Saturation(middle), pressure) < enthalpy)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private static double Enthalpy(double t, double vapour, double pressure) =>
        1.006 * t + 0.62198 * vapour / (pressure - vapour) * (2501 + 1.86 * t);

    private static double Saturation(double t) => 611.21 * Math.Exp((18.678 - t / 234.5) * t / (257.14 + t));
}
