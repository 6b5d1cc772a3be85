namespace InfraTco.Data.Telemetry;

/// <summary>The names that <c>nvidia-smi dmon</c> gives its columns, in a line that begins with <c>#</c>, as those of <c>nvidia-smi --query-gpu</c> with their units.</summary>
internal static class DmonHeader
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Date"] = "date",
        ["Time"] = "time",
        ["gpu"] = "index",
        ["pwr"] = "power.draw [W]",
        ["gtemp"] = "temperature.gpu [C]",
        ["temp"] = "temperature.gpu [C]",
        ["mtemp"] = "temperature.memory [C]",
        ["sm"] = "utilization.gpu [%]",
        ["mem"] = "utilization.memory [%]",
        ["enc"] = "utilization.encoder [%]",
        ["dec"] = "utilization.decoder [%]",
        ["mclk"] = "clocks.mem [MHz]",
        ["pclk"] = "clocks.sm [MHz]",
        ["fb"] = "memory.used [MiB]",
    };

    /// <summary>The names and what separates the cells; null where the line is no such header.</summary>
    public static (string[] Names, char Separator)? Of(string line)
    {
        if (!line.StartsWith('#'))
            return null;
        var separator = line.Contains(',', StringComparison.Ordinal) ? ',' : ' ';
        string[] names = [.. line[1..].Split(separator == ',' ? [','] : [' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return names.Contains("gpu") && names.Any(n => n is "pwr" or "sm") ? ([.. names.Select(n => Names.GetValueOrDefault(n, n))], separator) : null;
    }

    /// <summary>Whether a line is the one of units below the names.</summary>
    public static bool IsUnits(ReadOnlySpan<char> line) => line[0] == '#' && line.Contains("Idx", StringComparison.Ordinal);
}
