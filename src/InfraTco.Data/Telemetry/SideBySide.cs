using System.Globalization;
using System.Text.RegularExpressions;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Tells the devices of a table that has them side by side, as in <c>gpu0_power_w, gpu0_util_pct, gpu1_power_w, gpu1_util_pct</c> and in what Grafana exports. Names
/// are cut into words; what is left of them without those for quantities, units and makers names the device.
/// </summary>
internal static partial class SideBySide
{
    private static readonly HashSet<string> Devices = ["gpu", "device", "accelerator", "card", "npu", "xpu", "gcd"];

    private static readonly HashSet<string> Quantities =
    [
        "power", "draw", "usage", "consumption", "consumed", "reading", "util", "utilization", "utilisation", "sm", "gr", "engine", "active",
        "avg", "ave", "average", "mean", "instant", "last", "current", "total",
        "w", "kw", "mw", "uw", "k", "m", "u", "watt", "watts", "milliwatt", "milliwatts", "kilowatt", "kilowatts", "pct", "percent", "fraction",
        "dcgm", "fi", "dev", "prof", "nvidia", "smi", "amd",
    ];

    private static readonly HashSet<string> Statistics = ["p", "std", "stddev", "median", "var"]; // p50 and p95 are of one device

    /// <summary>The words that tell a column's device, as <c>0</c> of <c>gpu0_power_w</c>; null where it is a statistic.</summary>
    public static string? Key(string name)
    {
        string[] words = Words(name);
        return words.Any(Statistics.Contains) ? null : string.Join(' ', words.Where(w => !Quantities.Contains(w) && !Devices.Contains(w)));
    }

    /// <summary>The keys that power and utilisation share, in the order of the powers; fewer than two where the table is of one device a row.</summary>
    public static string[] Shared(IEnumerable<string?> powers, IEnumerable<string?> utilisations) =>
        [.. powers.OfType<string>().Where(k => k.Length > 0).Distinct().Intersect(utilisations.OfType<string>())];

    /// <summary>The keys that count devices, such as 0 and 1; none where they do not follow each other.</summary>
    public static string[] Counted(IEnumerable<string?> keys)
    {
        string[] known = [.. keys.OfType<string>().Distinct()];
        return [.. known.Where(k => Neighbour(k, 1) is { } next && known.Contains(next) || Neighbour(k, -1) is { } before && known.Contains(before))];
    }

    /// <summary>The name of a device, such as <c>gpu0</c>, from that of its column.</summary>
    public static string Device(string name)
    {
        var told = "";
        foreach (var word in Words(name).Where(w => !Quantities.Contains(w)))
            told += told.Length == 0 || char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(told[^1]) ? word : $"-{word}";
        return told;
    }

    /// <summary>The name of a signal without its device, such as <c>temp_c</c> of <c>gpu0_temp_c</c>; null where it is not that device's.</summary>
    public static string? Signal(string name, string key)
    {
        var words = Words(name).ToList();
        string[] wanted = key.Split(' ');
        var device = words.FindIndex(Devices.Contains) + 1;
        if (device > 0 && device < words.Count && char.IsAsciiDigit(words[device][0]) && words[device] != wanted[^1])
            return null; // gpu0_temp1 is not of gpu1
        foreach (var word in wanted)
        {
            if (!words.Remove(word))
                return null;
        }
        return string.Join('_', words.Where(w => !Devices.Contains(w)));
    }

    private static string? Neighbour(string key, int step)
    {
        var at = key.LastIndexOf(' ') + 1;
        return int.TryParse(key.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{key[..at]}{number + step}") : null;
    }

    private static string[] Words(string name) => [.. Word().Matches(name).Select(m => m.Value.ToLowerInvariant())];

    // Letters of one case, or with one capital at the front, or digits: "Gpu0PowerW" is gpu, 0, power, w.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
