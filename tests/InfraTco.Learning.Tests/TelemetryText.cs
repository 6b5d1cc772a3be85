using System.Globalization;
using System.Text;

namespace InfraTco.Learning.Tests;

/// <summary>Telemetry of a made-up device: 60 W + 280 W × utilisation exactly, utilisation running over 0 to 100 %.</summary>
internal static class TelemetryText
{
    public const double IdleW = 60;
    public const double SlopeW = 280;

    public static readonly DateTime Start = new(2025, 7, 27, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Utilisation of a reading [%], from 0 to 100 in an order that is not that of time.</summary>
    public static int Percent(int reading) => reading * 37 % 101;

    public static double PowerW(int reading) => IdleW + SlopeW * Percent(reading) / 100;

    /// <summary>As nvidia-smi writes it with units.</summary>
    public static string NvidiaSmi(int readings, Func<int, string>? instead = null)
    {
        var text = new StringBuilder("timestamp, name, power.draw [W], utilization.gpu [%]\n");
        for (var i = 0; i < readings; i++)
            text.Append(instead?.Invoke(i) ?? Row(i)).Append('\n');
        return text.ToString();
    }

    public static string Row(int i) => string.Create(
        CultureInfo.InvariantCulture, $"{Start.AddSeconds(i):yyyy/MM/dd HH:mm:ss.fff}, NVIDIA H100 PCIe, {PowerW(i):0.00} W, {Percent(i)} %");

    /// <summary>A table with names and values of the caller's.</summary>
    public static string Table(string header, int readings, Func<int, string> values)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < readings; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},{values(i)}\n");
        return text.ToString();
    }

    /// <summary>A range query over a series for each metric; seconds since 1970 and values as text.</summary>
    public static string Prometheus(params (string Metric, IEnumerable<(double Time, string Value)> Values)[] series)
    {
        var items = series.Select(s =>
        {
            var values = string.Join(',', s.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"[{v.Time},\"{v.Value}\"]")));
            var labels = $"\"__name__\":\"{s.Metric}\",\"gpu\":\"0\",\"Hostname\":\"n1\",\"modelName\":\"NVIDIA H100 80GB HBM3\"";
            return "{\"metric\":{" + labels + "},\"values\":[" + values + "]}";
        });
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + string.Join(',', items) + "]}}";
    }
}
