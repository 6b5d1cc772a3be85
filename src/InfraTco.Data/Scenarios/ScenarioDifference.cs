using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>A value in which two scenarios differ, for people; a dash where one of them lacks it.</summary>
/// <param name="Path">Its place in the file.</param>
/// <param name="A">Its value in the first.</param>
/// <param name="B">Its value in the second.</param>
public sealed record ScenarioDifference(string Path, string A, string B)
{
    private const string Absent = "-";

    /// <summary>All differences, in the order of the file. Values are compared to the last digit and with their sources; where only a source differs, it is shown.</summary>
    public static IReadOnlyList<ScenarioDifference> Between(Scenario a, Scenario b)
    {
        var left = ScenarioWriter.Values(a);
        var right = ScenarioWriter.Values(b);
        var rightOf = right.ToDictionary(v => v.Path, StringComparer.Ordinal);
        var leftPaths = left.Select(v => v.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. left.Select(v => Between(v, rightOf.GetValueOrDefault(v.Path))).OfType<ScenarioDifference>(),
            .. right.Where(v => !leftPaths.Contains(v.Path)).Select(v => new ScenarioDifference(v.Path, Absent, v.Shown)),
        ];
    }

    private static ScenarioDifference? Between(ScenarioValue a, ScenarioValue? b)
    {
        if (b is null)
            return new(a.Path, a.Shown, Absent);
        if (a.Text == b.Text)
            return null;
        if (a.Shown != b.Shown)
            return new(a.Path, a.Shown, b.Shown);
        return a.Source == b.Source ? new(a.Path, a.Text, b.Text) : new(a.Path, $"{a.Shown}, {Cited(a.Source)}", $"{b.Shown}, {Cited(b.Source)}");
    }

    private static string Cited(string source) => source.Length == 0 ? "no source" : "source: " + source;
}
