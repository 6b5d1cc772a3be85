using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Data.Weather;
using InfraTco.Sites;

namespace InfraTco.Data.Tests.Presets;

/// <summary>What the expansion of normals is for: the plants must come to the same PUE and WUE of the year from a preset as from its weather file.</summary>
public class PueAgreementTests
{
    private const double PueTolerance = 0.005;
    private const double WueTolerance = 0.06;

    public static TheoryData<string, string, CoolingKind> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, CoolingKind>();
            foreach (var kind in Enum.GetValues<CoolingKind>())
            {
                cases.Add("ashburn", "USA_VA_Leesburg.Exec.epw", kind);
                cases.Add("phoenix", "USA_AZ_Phoenix-Sky.Harbor.epw", kind);
                cases.Add("chicago", "USA_IL_Chicago.OHare.epw", kind);
                cases.Add("dallas", "USA_TX_Dallas-Fort.Worth.epw", kind);
                cases.Add("singapore", "SGP_SG_Changi.Intl.AP.486980_TMYx.epw", kind);
            }
            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Annual_pue_and_wue_from_normals_are_those_of_the_weather_file(string name, string file, CoolingKind kind)
    {
        var path = ReferenceData.Find($"data/weather/{file}");
        Skip.If(path is null, "the reference data is absent");
        var measured = Simulate(WeatherFile.Read(path).Year, kind);
        var expanded = Simulate(SitePresets.Load(name).Climate.Expand(), kind);
        Assert.Equal(measured.Pue, expanded.Pue, PueTolerance);
        Assert.Equal(measured.Wue, expanded.Wue, WueTolerance);
    }

    private static SiteTotals Simulate(WeatherYear weather, CoolingKind kind)
    {
        var plant = CoolingPlant.For(kind);
        var options = new SiteYearOptions
        {
            Air = AirYear.From(weather),
            Plant = plant,
            DesignItPowerKw = 10_000,
            LiquidShare = plant.LiquidLoop is null ? 0 : 0.85,
        };
        return new SiteYear(options).Simulate(1).Annual;
    }
}
