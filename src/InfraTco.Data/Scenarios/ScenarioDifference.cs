using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>A value in which two scenarios differ; a dash where one of them lacks it.</summary>
/// <param name="Path">Its place in the file.</param>
/// <param name="A">Its value in the first.</param>
/// <param name="B">Its value in the second.</param>
public sealed record ScenarioDifference(string Path, string A, string B)
{
    private const string Absent = "-";

    /// <summary>All differences, in the order of the file; values are compared as they are written out, sources included.</summary>
    public static IReadOnlyList<ScenarioDifference> Between(Scenario a, Scenario b)
    {
        var left = ScenarioWriter.Values(a);
        var right = ScenarioWriter.Values(b);
        var rightOf = right.ToDictionary(v => v.Path, v => v.Text, StringComparer.Ordinal);
        var leftPaths = left.Select(v => v.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. left.Select(v => new ScenarioDifference(v.Path, v.Text, rightOf.GetValueOrDefault(v.Path, Absent))).Where(d => d.A != d.B),
            .. right.Where(v => !leftPaths.Contains(v.Path)).Select(v => new ScenarioDifference(v.Path, Absent, v.Text)),
        ];
    }
}
