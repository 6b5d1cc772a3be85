using System.Runtime.CompilerServices;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>
/// What a regression of power sees of a point: utilisation, every signal of the log, how warm the device is above the coolest of the last two weeks, and that
/// coolest. The room and the fans move all temperatures of a device together; what is above the coolest is due to its power.
/// </summary>
internal sealed class SignalFeatures
{
    private const long CoolestWindowMilliseconds = 14L * 24 * 3600 * 1000;

    private readonly int[] _sources; // where each signal of the model is in the log; −1 where it is absent
    private readonly int[] _temperatures;

    /// <param name="names">Signals that the model was fitted with.</param>
    /// <param name="logNames">Signals of the log at hand.</param>
    public SignalFeatures(IReadOnlyList<string> names, IReadOnlyList<string> logNames)
    {
        _sources = [.. names.Select(n => logNames.ToList().IndexOf(n))];
        _temperatures = [.. Enumerable.Range(0, names.Count).Where(i => IsTemperature(names[i])).Select(i => _sources[i]).Where(i => i >= 0)];
    }

    /// <summary>The features of each point, in order of time.</summary>
    /// <param name="points">The points.</param>
    /// <param name="earlier">Points of the same devices before them, which only tell how cool it was.</param>
    /// <param name="earlierFeatures">What reads those points.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs once, over all points: the first tier would not give way in time
    public double[][] Of(IReadOnlyList<TelemetryPoint> points, IReadOnlyList<TelemetryPoint>? earlier = null, SignalFeatures? earlierFeatures = null)
    {
        var windows = new Dictionary<int, LinkedList<(long Time, double Value)>>();
        foreach (var point in earlier ?? [])
            (earlierFeatures ?? this).Coolest(windows, point);
        var rows = new double[points.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var point = points[i];
            var coolest = Coolest(windows, point);
            var row = rows[i] = new double[_sources.Length + 3];
            row[0] = point.Utilisation;
            for (var s = 0; s < _sources.Length; s++)
                row[s + 1] = At(point, _sources[s]);
            row[^2] = At(point, _temperatures.Length > 0 ? _temperatures[0] : -1) - coolest;
            row[^1] = coolest;
        }
        return rows;
    }

    // The smallest value of a sliding window: later values that are not larger push out earlier ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Coolest(Dictionary<int, LinkedList<(long Time, double Value)>> windows, in TelemetryPoint point)
    {
        var value = double.NaN;
        foreach (var source in _temperatures)
            value = double.IsNaN(value) || At(point, source) < value ? At(point, source) : value;
        if (!windows.TryGetValue(point.Device, out var window))
            windows[point.Device] = window = new();
        while (window.First is { } old && point.TimeMilliseconds - old.Value.Time >= CoolestWindowMilliseconds)
            window.RemoveFirst();
        if (!double.IsNaN(value))
        {
            while (window.Last is { } last && last.Value.Value >= value)
                window.RemoveLast();
            window.AddLast((point.TimeMilliseconds, value));
        }
        return window.First?.Value.Value ?? double.NaN;
    }

    private static bool IsTemperature(string name) =>
        name.Contains("temp", StringComparison.OrdinalIgnoreCase) && !name.Contains("mem", StringComparison.OrdinalIgnoreCase);

    private static double At(in TelemetryPoint point, int source) => source >= 0 && source < point.Signals.Length ? point.Signals.Span[source] : double.NaN;
}
