using System.Globalization;
using InfraTco.Data.Yaml;

namespace InfraTco.Data.Telemetry;

/// <summary>Counts the readings of a log, and those that are left out by reason, and keeps where the first of each reason stands.</summary>
internal sealed class TelemetryTally
{
    private static readonly TelemetrySkip[] Reasons = Enum.GetValues<TelemetrySkip>();

    private readonly long[] _skipped = new long[Reasons.Length];
    private readonly (string File, int Line)[] _first = new (string, int)[Reasons.Length];

    /// <summary>Readings, whether used or not.</summary>
    public long Rows { get; private set; }

    /// <summary>Readings left out.</summary>
    public long Skipped => _skipped.Sum();

    /// <summary>Readings left out by reason; reasons without one are absent.</summary>
    public IReadOnlyDictionary<TelemetrySkip, long> ByReason => Reasons.Where(r => _skipped[(int)r] > 0).ToDictionary(r => r, r => _skipped[(int)r]);

    /// <summary>The same in words.</summary>
    public string InWords => string.Join(", ", ByReason.Select(r => Say($"{r.Value} {EnumName.Camel(r.Key.ToString())}")));

    /// <summary>Counts a reading.</summary>
    public void Count() => Rows++;

    /// <summary>Counts a reading that is left out.</summary>
    public void Skip(TelemetrySkip reason, string file, int line)
    {
        Rows++;
        if (_skipped[(int)reason]++ == 0)
            _first[(int)reason] = (file, line);
    }

    /// <summary>Counts readings that came to be left out after they were counted.</summary>
    public void Withdraw(TelemetrySkip reason, long count) => _skipped[(int)reason] += count;

    /// <summary>The fault of a log none of whose readings can be used: what most of them lack, and where the first of those is.</summary>
    public InputException Nothing(string file, string format)
    {
        if (Skipped == 0)
            return new(file, 0, 0, Say($"none of {Rows} readings holds a power; {(format.StartsWith("Prometheus", StringComparison.Ordinal) ? "series of DCGM_FI_DEV_POWER_USAGE, in the same file or in another --telemetry," : "a power in W or kW")} would be right"));
        var most = Reasons.MaxBy(r => _skipped[(int)r]);
        var right = most switch
        {
            TelemetrySkip.BadTime => "times such as 2025-07-27 00:34:45 or seconds since 1970",
            TelemetrySkip.OutOfRange => "a power above 0 W and up to 3 kW (--power-unit says its unit) and a utilisation of 0 to 100 %",
            _ => "a power above 0 such as 72.4 W, with a point",
        };
        var (place, line) = _first[(int)most];
        return new(line > 0 ? place : file, line, line > 0 ? 1 : 0, Say($"none of {Rows} readings can be used ({InWords}; this is the first); {right} would be right"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
