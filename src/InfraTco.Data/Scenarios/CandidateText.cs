using InfraTco.Data.Yaml;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>The short form of a candidate, in files and on the command line: <c>dgx-h100</c> or <c>dgx-h100:owned</c>.</summary>
public static class CandidateText
{
    /// <summary>What the form is, for errors.</summary>
    public const string Form = "write a system such as dgx-h100, or dgx-h100:owned, dgx-h100:used";

    /// <summary>The candidate that a text means, or null.</summary>
    public static CandidateScenario? Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || parts.Any(string.IsNullOrWhiteSpace))
            return null;
        var acquisition = Acquisition.New;
        if (parts.Length == 2 && !TryAcquisition(parts[1], out acquisition))
            return null;
        return new() { Id = DefaultId(parts[0], acquisition), System = parts[0], Acquisition = acquisition };
    }

    /// <summary>The identifier of a candidate that names none.</summary>
    public static string DefaultId(string system, Acquisition acquisition) =>
        acquisition == Acquisition.New ? system : $"{system}-{EnumName.Kebab(acquisition.ToString())}";

    private static bool TryAcquisition(string text, out Acquisition acquisition)
    {
        foreach (var value in Enum.GetValues<Acquisition>())
        {
            if (EnumName.Kebab(value.ToString()) == text)
            {
                acquisition = value;
                return true;
            }
        }
        acquisition = default;
        return false;
    }
}
