using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

/// <summary>A made-up device that draws 60 W + 280 W × utilisation exactly, utilisation running over 0 to 100 %.</summary>
internal static class MadeDevice
{
    private const double IdleW = 60;
    private const double SlopeW = 280;

    public static readonly DateTime Start = new(2024, 11, 2, 10, 15, 1, DateTimeKind.Utc);

    /// <summary>Utilisation of a reading [%], in an order that is not that of time.</summary>
    public static int Percent(int reading) => reading * 37 % 101;

    public static double PowerW(int reading) => IdleW + SlopeW * Percent(reading) / 100;

    /// <summary>A time as nvidia-smi writes it.</summary>
    public static string SmiTime(int seconds) => Start.AddSeconds(seconds).ToString("yyyy/MM/dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>Lines of text, one a reading.</summary>
    public static string Lines(int readings, Func<int, FormattableString> line) =>
        string.Concat(Enumerable.Range(0, readings).Select(i => line(i).ToString(CultureInfo.InvariantCulture) + "\n"));

    public static TelemetryLog Read(string text, TelemetryOptions? options = null)
    {
        using var file = new TemporaryFile(text);
        return TelemetryFile.Read(file.Path, options ?? new());
    }

    /// <summary>What is wrong with a text.</summary>
    public static string Fault(string text, TelemetryOptions? options = null) => Assert.Throws<InputException>(() => Read(text, options)).Message;

    /// <summary>That each point of a log is of this device.</summary>
    public static void Is_in(TelemetryLog log, int points, double toleranceW = 0.01)
    {
        Assert.Equal(points, log.Points.Count);
        Assert.All(log.Points, p => Assert.Equal(IdleW + SlopeW * p.Utilisation, p.PowerW, toleranceW));
        Assert.True(log.Points.Max(p => p.Utilisation) > 0.9);
    }
}
