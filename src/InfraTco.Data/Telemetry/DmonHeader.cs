namespace InfraTco.Data.Telemetry;

/// <summary>
/// The names that <c>nvidia-smi dmon</c> and <c>dcgmi dmon</c> give their columns, in a line that begins with <c>#</c>, as those of
/// <c>nvidia-smi --query-gpu</c> with their units.
/// </summary>
internal static class DmonHeader
{
    /// <summary>The first column of dcgmi: what kind of thing a row is of.</summary>
    public const string Entity = "device";

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
        ["POWER"] = "power.draw [W]",
        ["GPUTL"] = "utilization.gpu [%]",
        ["MCUTL"] = "utilization.memory [%]",
        ["TMPTR"] = "temperature.gpu [C]",
        ["MMTMP"] = "temperature.memory [C]",
        ["SMCLK"] = "clocks.sm [MHz]",
        ["MMCLK"] = "clocks.mem [MHz]",
        ["FBUSD"] = "memory.used [MiB]",
        ["GRACT"] = "gr_engine_active",
        ["SMACT"] = "sm_active",
        ["SMOCC"] = "sm_occupancy",
        ["TENSO"] = "tensor_active",
        ["DRAMA"] = "dram_active",
    };

    /// <summary>The names and what separates the cells; null where the line is no such header.</summary>
    public static (string[] Names, char Separator)? Of(string line)
    {
        if (!line.StartsWith('#'))
            return null;
        var separator = line.Contains(',', StringComparison.Ordinal) ? ',' : ' ';
        string[] names = [.. line[1..].Split(separator == ',' ? [','] : [' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (separator == ' ' && names is ["Entity", .. var fields] && fields.Contains("POWER"))
            return ([Entity, "index", .. fields.Select(Name)], separator); // rows begin with "GPU 0"
        return names.Contains("gpu") && names.Any(n => n is "pwr" or "sm") ? ([.. names.Select(Name)], separator) : null;
    }

    /// <summary>
    /// Whether a line is no reading of a device: the names or the units below, which are said anew now and then, or, of dcgmi, an entity other than a whole GPU (a
    /// part of one, a switch, a processor).
    /// </summary>
    public static bool IsNone(ReadOnlySpan<char> line, bool isOfEntities)
    {
        if (line[0] == '#')
            return line.Contains("Idx", StringComparison.Ordinal) || Of(line.ToString()) is not null;
        var first = line.TrimStart();
        return isOfEntities && char.IsAsciiLetter(first[0]) && !first.StartsWith("GPU ", StringComparison.Ordinal);
    }

    private static string Name(string field) => Names.GetValueOrDefault(field, field);
}
