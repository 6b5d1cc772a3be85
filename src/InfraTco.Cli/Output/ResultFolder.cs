using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;

namespace InfraTco.Cli.Output;

/// <summary>Everything a comparison leaves in a folder. All is made before anything is written.</summary>
internal static class ResultFolder
{
    /// <summary>Writes all files, or none; returns their names.</summary>
    public static IReadOnlyList<string> Write(string folder, StudySession session, StudyResult result, StudyResult? serving)
    {
        var files = new List<(string Name, string Text)>
        {
            ("result.json", ResultJson.Write(result, serving, session.Site.Report)),
            ("figures.csv", ResultCsv.Figures(result)),
            ("months.csv", ResultCsv.Months(result)),
            ("scenario.yaml", ScenarioWriter.Write(ScenarioFolder.Moved(result.Scenario, session.Folder, folder))),
        };
        files.AddRange(StudyFigures.All(result).Select(figure => ($"{figure.Name}.svg", Svg.Render(figure.Chart))));
        AtomicFile.WriteFolder(folder, files);
        return [.. files.Select(f => f.Name)];
    }
}
