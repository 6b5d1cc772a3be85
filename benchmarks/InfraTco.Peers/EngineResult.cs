using System.Globalization;
using System.Text.Json;

namespace InfraTco.Peers;

/// <summary>One timed run of one engine.</summary>
/// <param name="Engine">Name of the engine.</param>
/// <param name="Paths">Paths.</param>
/// <param name="Months">Months.</param>
/// <param name="Threads">Threads or processes.</param>
/// <param name="Lanes">Paths that are advanced at a time.</param>
/// <param name="Seconds">Wall-clock time of the run.</param>
/// <param name="CpuSeconds">Processor time of the run, all threads together.</param>
/// <param name="Systems">What it says.</param>
internal sealed record EngineResult(
    string Engine, long Paths, int Months, int Threads, int Lanes, double Seconds, double CpuSeconds, SystemEstimates[] Systems)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Paths × months × systems in a second.</summary>
    public double PathMonthsPerSecond => PathMonths / Seconds;

    /// <summary>Paths × months × systems in a second of one processor: hardly moved by what else the machine does.</summary>
    public double PathMonthsPerCpuSecond => PathMonths / CpuSeconds;

    private double PathMonths => Paths * (double)Months * Systems.Length;

    public static EngineResult Parse(string json) =>
        JsonSerializer.Deserialize<EngineResult>(json, Options) ?? throw new UsageException("a result is empty");

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public string ToLine() => string.Create(
        CultureInfo.InvariantCulture, $"{Engine}: {Paths} paths, {Threads} threads, {Seconds:F3} s, {PathMonthsPerSecond / 1e6:F1} million path-months/s, {PathMonthsPerCpuSecond / 1e6:F1} a processor second");
}
