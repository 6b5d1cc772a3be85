namespace InfraTco.Data.Telemetry;

/// <summary>Finds where a log is interrupted.</summary>
internal static class TelemetryGaps
{
    private const double Steps = 3;

    /// <summary>How many gaps there are, over all devices, and the usual step between readings [ms].</summary>
    public static (int Gaps, long StepMilliseconds) Count(IReadOnlyList<TelemetryPoint> points)
    {
        var last = new Dictionary<int, long>();
        var steps = new List<long>(points.Count);
        foreach (var point in points)
        {
            if (last.TryGetValue(point.Device, out var before) && point.TimeMilliseconds > before)
                steps.Add(point.TimeMilliseconds - before);
            last[point.Device] = point.TimeMilliseconds;
        }
        if (steps.Count == 0)
            return (0, 0);
        steps.Sort();
        var usual = steps[steps.Count / 2];
        return (steps.Count(s => s > Steps * usual), usual);
    }
}
