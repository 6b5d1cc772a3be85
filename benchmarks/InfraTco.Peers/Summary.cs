using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfraTco.Peers;

/// <summary>All engines' runs side by side: median speeds, ratios, and whether they say the same.</summary>
internal sealed class Summary
{
    /// <summary>Standard errors that two engines' means may lie apart.</summary>
    private const double MostErrors = 4;

    /// <summary>Relative difference that the same random numbers leave between two programs in single precision.</summary>
    private const double SameDraws = 1e-5;

    private const string Ours = "infratco";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly (string Engine, EngineResult Last, double Speed, double Low, double High, double PerCpu)[] _engines;

    public Summary(IEnumerable<EngineResult> results) => _engines =
    [
        .. from result in results
           group result by result.Engine into runs
           let speeds = runs.Select(r => r.PathMonthsPerSecond).Order().ToArray()
           let perCpu = runs.Select(r => r.PathMonthsPerCpuSecond).Order().ToArray()
           select (runs.Key, runs.Last(), Median(speeds), speeds[0], speeds[^1], Median(perCpu)),
    ];

    /// <summary>Whether all engines agree.</summary>
    public bool Agrees => Differences().All(d => d.Agrees);

    public string ToJson()
    {
        var speeds = _engines.ToDictionary(e => e.Engine, e => Math.Round(e.Speed));
        return JsonSerializer.Serialize(speeds, Indented);
    }

    public string ToText()
    {
        var text = new StringBuilder();
        Line(text, $"Million path-months in a second: median (least-most), ratio; in a second of one processor: median, ratio.");
        Line(text, $"");
        Line(text, $"{"engine",-16}{"lanes",6}{"threads",9}{"paths",10}{"a second",24}{"infratco ÷ it",15}{"a CPU second",14}{"infratco ÷ it",15}");
        var ours = _engines.FirstOrDefault(e => e.Engine == Ours);
        foreach (var e in _engines)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{e.Speed / 1e6:F1} ({e.Low / 1e6:F1}-{e.High / 1e6:F1})");
            Line(text, $"{e.Engine,-16}{e.Last.Lanes,6}{e.Last.Threads,9}{e.Last.Paths,10}{range,24}{ours.Speed / e.Speed,15:F2}{e.PerCpu / 1e6,14:F1}{ours.PerCpu / e.PerCpu,15:F2}");
        }
        Line(text, $"");
        foreach (var pair in Differences().GroupBy(d => d.Pair))
            Line(text, $"{pair.Key,-28} means of {pair.Count()} figures differ by at most {pair.Max(d => d.Relative):E1} and {pair.Max(d => d.Errors):F2} standard errors");
        foreach (var d in Differences().Where(d => !d.Agrees))
            Line(text, $"{d.Pair,-28} DISAGREE on {d.System} {d.Figure}: {d.Relative:E1}, {d.Errors:F2} standard errors");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());

    private IEnumerable<Difference> Differences()
    {
        if (_engines.FirstOrDefault(e => e.Engine == Ours).Last is not { } ours)
            yield break;
        foreach (var (engine, other, _, _, _, _) in _engines.Where(e => e.Engine != Ours))
        {
            foreach (var (a, b) in ours.Systems.Zip(other.Systems))
            {
                foreach (var (x, y) in a.All.Zip(b.All))
                    yield return Compare($"{Ours} - {engine}", a.Id, x.Name, x.Value, y.Value, engine != "numpy" && other.Paths == ours.Paths);
            }
        }
    }

    private static Difference Compare(string pair, string system, string figure, Estimate x, Estimate y, bool sameDraws)
    {
        var relative = Math.Abs(x.Mean - y.Mean) / Math.Abs(x.Mean);
        var errors = Math.Abs(x.Mean - y.Mean) / Math.Sqrt(x.StandardError * x.StandardError + y.StandardError * y.StandardError);
        return new(pair, system, figure, relative, errors, sameDraws ? relative <= SameDraws : errors <= MostErrors);
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private sealed record Difference(string Pair, string System, string Figure, double Relative, double Errors, bool Agrees);
}
