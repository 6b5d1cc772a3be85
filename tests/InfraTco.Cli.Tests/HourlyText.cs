using System.Globalization;
using System.Text;

namespace InfraTco.Cli.Tests;

/// <summary>Hourly series as text.</summary>
internal static class HourlyText
{
    /// <summary>Prices from an hour of 2023, a year of 8760 hours, in local time; <paramref name="value"/> gives each cell.</summary>
    public static string Prices(int hours, Func<int, string> value, string currency = "USD", int year = 2023)
    {
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var text = new StringBuilder($"Datetime,Price ({currency}/MWh)\n");
        for (var hour = 0; hour < hours; hour++)
            text.Append(CultureInfo.InvariantCulture, $"{start.AddHours(hour):yyyy-MM-dd HH:mm:ss}-05:00,{value(hour)}\n");
        return text.ToString();
    }
}
