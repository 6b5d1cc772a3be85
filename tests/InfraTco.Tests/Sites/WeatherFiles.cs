using System.Globalization;
using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

/// <summary>Weather of the tests: reference EPW files, read as far as these tests need, and made-up climates.</summary>
internal static class WeatherFiles
{
    public const string Phoenix = "USA_AZ_Phoenix-Sky.Harbor.epw";
    public const string Leesburg = "USA_VA_Leesburg.Exec.epw";
    public const string Chicago = "USA_IL_Chicago.OHare.epw";
    public const string Singapore = "SGP_SG_Changi.Intl.AP.486980_TMYx.epw";

    private const int HeaderLines = 8;
    private const int DryBulbColumn = 6;
    private const int HumidityColumn = 8;
    private const int PressureColumn = 9;

    private static readonly Dictionary<string, AirYear> s_cache = [];

    public static AirYear Read(string file)
    {
        var path = ReferenceData.Find("data/weather/" + file);
        Skip.If(path is null, $"reference weather {file} is absent");
        lock (s_cache)
        {
            if (!s_cache.TryGetValue(file, out var air))
                s_cache[file] = air = Parse(path!, file);
            return air;
        }
    }

    /// <summary>A sinusoid over the year and one over the day, of constant humidity.</summary>
    public static AirYear Synthetic(double mean, double yearSwing, double daySwing, double humidity, double pressure = 101325)
    {
        var dryBulb = new double[ModelYear.Hours];
        for (var h = 0; h < dryBulb.Length; h++)
        {
            dryBulb[h] = mean
                - yearSwing * Math.Cos(2 * Math.PI * (h - 400) / ModelYear.Hours)
                - daySwing * Math.Cos(2 * Math.PI * (h - 4) / ModelYear.HoursPerDay);
        }
        return AirYear.From(new("synthetic", dryBulb, Filled(humidity), Filled(pressure)));
    }

    private static double[] Filled(double value)
    {
        var values = new double[ModelYear.Hours];
        Array.Fill(values, value);
        return values;
    }

    private static AirYear Parse(string path, string name)
    {
        var rows = File.ReadLines(path).Skip(HeaderLines).Take(ModelYear.Hours).Select(line => line.Split(',')).ToArray();
        double[] Column(int column, double scale) =>
            [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture) * scale)];
        return AirYear.From(new(name, Column(DryBulbColumn, 1), Column(HumidityColumn, 0.01), Column(PressureColumn, 1)));
    }
}
