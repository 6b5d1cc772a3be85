namespace InfraTco.Data.Telemetry;

/// <summary>Which columns of a table hold time, device, power and utilisation, and in which units; −1 stands for a column that is not there.</summary>
internal sealed record TelemetryColumns(int Time, int[] Device, int Model, IReadOnlyList<DeviceColumns> Devices)
{
    private const string DrawOfNvidiaSmi = "power.draw";

    // First the names that say "mean", then those that may.
    private static readonly string[] PowerNames =
        ["power.draw.average", "powerave", "poweravg", "power.draw", "powerusage", "powerw", "powerconsumed", "powerreading", "nodepower", "gpupower", "socketpower", "power"];

    private static readonly string[] UtilisationNames =
        ["utilization.gpu", "utilisation.gpu", "utilave", "utilavg", "gpuutil", "gfxactivity", "smactive", "utilization", "utilisation", "util", "grengineactive"];

    private static readonly string[] NotTheMean = ["limit", "min", "max", "cap", "memory", "gmem", "mem", "violation", "rated", "cpu"];
    private static readonly string[] SignalWords = ["temp", "util", "mem", "clock", "fan", "active", "occupancy"];
    private static readonly string[] NoSignals = ["power", "energy", "limit", "total", "reasons", "max.", "unit"];
    private static readonly string[] DeviceNames = ["uuid", "node", "host", "hostname", "index", "gpu", "gpuid", "device", "deviceid", "gpuindex", "pci.busid", "gpubusid", "serial", "name"];
    private static readonly string[] TimeNames = ["timestamp", "datetime", "date", "time", "ts", "hour"];

    /// <summary>The time of day, where it has a column of its own beside the date.</summary>
    public int TimeOfDay { get; private init; } = -1;

    /// <summary>Powers that count devices side by side whose utilisations have no columns of their own.</summary>
    public int[] Lone { get; private init; } = [];

    /// <summary>The columns, or null where the names are not those of telemetry.</summary>
    /// <param name="names">The names.</param>
    /// <param name="powerOptional">Whether a time and a utilisation will do.</param>
    /// <param name="timeOptional">Whether rows may go without a time.</param>
    public static TelemetryColumns? Of(IReadOnlyList<string> names, bool powerOptional, bool timeOptional = false)
    {
        string[] plain = [.. names.Select(Plain)];
        var (date, timeOfDay) = (Array.IndexOf(plain, "date"), Array.IndexOf(plain, "time"));
        var time = date >= 0 && timeOfDay >= 0
            ? date
            : Array.FindIndex(plain, n => TimeNames.Any(t => n == t || (n.StartsWith(t, StringComparison.Ordinal) && t.Length > 2)));
        var (power, utilisation) = (Best(plain, PowerNames), Best(plain, UtilisationNames));
        if (utilisation < 0)
            utilisation = Array.FindIndex(plain, IsUtilisationOfAmd);
        if ((time < 0 && !timeOptional) || (power < 0 && !(powerOptional && utilisation >= 0)) || (time >= 0 && time == power))
            return null;
        var uuid = Array.FindIndex(plain, n => n is "uuid" or "gpuuuid");
        int[] device = uuid >= 0 ? [uuid] : [.. Enumerable.Range(0, plain.Length).Where(i => DeviceNames.Contains(plain[i]))];
        var devices = Beside(names, plain, out var lone);
        if (devices.Length < 2)
            devices = [Of(names, plain, "", power, utilisation, i => i != time && !device.Contains(i) ? names[i] : null)];
        return new(time, device, Array.IndexOf(plain, "name"), devices) { TimeOfDay = time == date ? timeOfDay : -1, Lone = lone };
    }

    private static DeviceColumns Of(IReadOnlyList<string> names, string[] plain, string name, int power, int utilisation, Func<int, string?> signal) => new(
        name, power, power < 0 ? -1 : Instead(names, plain, power), utilisation,
        power < 0 ? null : WattsOfName(names[power]), utilisation < 0 ? null : Fraction(names[utilisation], plain[utilisation]),
        [.. Enumerable.Range(0, plain.Length).Where(i => i != power && i != utilisation && IsSignal(plain[i])).Select(i => (Column: i, Name: signal(i)!)).Where(s => s.Name is not null)]);

    // The devices that have columns of their own; fewer than two where none has.
    private static DeviceColumns[] Beside(IReadOnlyList<string> names, string[] plain, out int[] lone)
    {
        string?[] powers = [.. plain.Select((n, i) => IsKind(n, PowerNames) ? SideBySide.Key(names[i]) : null)];
        string?[] utilisations = [.. plain.Select((n, i) => IsKind(n, UtilisationNames) ? SideBySide.Key(names[i]) : null)];
        var keys = powers.Any(p => p is not null) ? SideBySide.Shared(powers, utilisations) : SideBySide.Counted(utilisations);
        lone = [.. SideBySide.Counted(powers).Except(keys.Length < 2 ? [] : keys).Select(k => Array.IndexOf(powers, k))];
        return [.. keys.Select(key =>
        {
            var power = Best([.. plain.Select((n, i) => powers[i] == key ? n : "")], PowerNames);
            var utilisation = Best([.. plain.Select((n, i) => utilisations[i] == key ? n : "")], UtilisationNames);
            return Of(names, plain, SideBySide.Device(names[power >= 0 ? power : utilisation]), power, utilisation, i => utilisations[i] is { } other && keys.Contains(other) ? null : Signal(i, key));
        })];

        string? Signal(int column, string key) =>
            SideBySide.Signal(names[column], key) ?? (Array.Exists(keys, k => SideBySide.Signal(names[column], k) is not null) ? null : names[column]);
    }

    private static bool IsKind(string plain, string[] wanted) => !IsOther(plain) && wanted.Any(name => plain.Contains(name, StringComparison.Ordinal));

    private static int Instead(IReadOnlyList<string> names, string[] plain, int power)
    {
        if (!plain[power].StartsWith(DrawOfNvidiaSmi, StringComparison.Ordinal))
            return -1;
        return Array.FindIndex(plain, n => n != plain[power] && n.StartsWith(DrawOfNvidiaSmi, StringComparison.Ordinal) && !IsOther(n)) is >= 0 and var other
            && WattsOfName(names[other]) == WattsOfName(names[power]) ? other : -1;
    }

    /// <summary>Whether a name is that of something that tells of a device's state besides power and utilisation.</summary>
    public static bool IsSignal(string name) =>
        SignalWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)) && !NoSignals.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Watts per unit that a name or cell ends in, or null.</summary>
    public static double? Watts(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" ])");
        if (text.IsEmpty || text[^1] is not ('W' or 'w' or 'S' or 's' or 'T' or 't')) // most cells end otherwise, and are not asked for each unit
            return null;
        return text switch
        {
            _ when EndsIn(text, "mW") || EndsIn(text, "_mw") => 1e-3, // no device draws megawatts
            _ when EndsIn(text, "uW") || EndsIn(text, "\u00B5W") || EndsIn(text, "\u03BCW") || EndsIn(text, "_uw") => 1e-6,
            _ when EndsIn(text, "kW") || EndsIn(text, "KW") || EndsIn(text, "_kw") => 1e3,
            _ when EndsIn(text, "MW") => 1e6,
            _ when EndsIn(text, "W") || EndsIn(text, "_w") => 1,
            _ => Spelt(text),
        };
    }

    // "power_milliwatts", "PowerKilowatt".
    private static double? Spelt(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("sS");
        if (!text.EndsWith("watt", StringComparison.OrdinalIgnoreCase))
            return null;
        text = text[..^4];
        return text switch
        {
            _ when text.EndsWith("milli", StringComparison.OrdinalIgnoreCase) => 1e-3,
            _ when text.EndsWith("micro", StringComparison.OrdinalIgnoreCase) => 1e-6,
            _ when text.EndsWith("kilo", StringComparison.OrdinalIgnoreCase) => 1e3,
            _ when text.EndsWith("mega", StringComparison.OrdinalIgnoreCase) => 1e6,
            _ => 1,
        };
    }

    // The unit may stand before the end, as in "power_mw_avg" and "power (W) mean".
    private static double? WattsOfName(string name)
    {
        var text = name.AsSpan();
        while (!text.IsEmpty)
        {
            if (Watts(text) is { } watts)
                return watts;
            text = text[..Math.Max(text.LastIndexOfAny(" _[("), 0)].TrimEnd(" _");
        }
        return null;
    }

    // A unit is the end of a name after a space, bracket or underscore, or of a number.
    private static bool EndsIn(ReadOnlySpan<char> text, string unit) =>
        text.EndsWith(unit, StringComparison.Ordinal)
        && (unit[0] == '_' || text.Length == unit.Length || " [(_0123456789.".Contains(text[^(unit.Length + 1)], StringComparison.Ordinal));

    private static double? Fraction(string name, string plain)
    {
        if (name.Contains('%', StringComparison.Ordinal) || plain.EndsWith("pct", StringComparison.Ordinal) || plain.EndsWith("percent", StringComparison.Ordinal))
            return 0.01;
        // nvidia-smi, amd-smi and DCGM state percent whether or not the header does; the profiling counters are fractions.
        if (plain is "utilization.gpu" || IsUtilisationOfAmd(plain) || plain.Contains("gfxactivity", StringComparison.Ordinal) || plain.Contains("devgpuutil", StringComparison.Ordinal))
            return 0.01;
        return plain.Contains("smactive", StringComparison.Ordinal) || plain.Contains("grengineactive", StringComparison.Ordinal) || plain.EndsWith("fraction", StringComparison.Ordinal) ? 1 : null;
    }

    private static int Best(string[] plain, string[] wanted)
    {
        foreach (var name in wanted)
        {
            var at = Array.IndexOf(plain, name);
            if (at < 0)
                at = Array.FindIndex(plain, n => Holds(n, name) && !IsOther(n));
            if (at >= 0)
                return at;
        }
        return -1;
    }

    // "module.power.draw" is that of more than the device, and comes after others.
    private static bool Holds(string plain, string name) =>
        name.StartsWith(DrawOfNvidiaSmi, StringComparison.Ordinal) ? plain.StartsWith(name, StringComparison.Ordinal) : plain.Contains(name, StringComparison.Ordinal);

    // And nothing else: gfx_clk is a clock, gpu_used_mb is memory, and gpu_users are people.
    private static bool IsUtilisationOfAmd(string plain)
    {
        const string Use = "gpuuse";
        var end = plain.IndexOf(Use, StringComparison.Ordinal) + Use.Length;
        return plain is "gfx" || (end >= Use.Length && (end == plain.Length || plain[end] is not ('d' or 'r')) && !IsOther(plain));
    }

    private static bool IsOther(string plain) => NotTheMean.Any(w => plain.Contains(w, StringComparison.Ordinal));

    // "power.draw [W]" and "Power_Avg (W)" are compared as "power.draw" and "poweravg".
    private static string Plain(string name)
    {
        var bracket = name.IndexOfAny(['[', '(']);
        var bare = bracket > 0 ? name[..bracket] : name;
        return new string([.. bare.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.').Select(char.ToLowerInvariant)]);
    }
}
