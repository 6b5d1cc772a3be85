using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Refresh;

namespace InfraTco.Cli.Output;

/// <summary>Everything a refresh study leaves in a folder. All is made before anything is written.</summary>
internal static class RefreshFolder
{
    /// <summary>Writes all files, or none; returns their names.</summary>
    public static IReadOnlyList<string> Write(string folder, StudySession session, RefreshResult result, string json)
    {
        var files = new List<(string Name, string Text)>
        {
            ("refresh.json", json),
            ("scenario.yaml", ScenarioWriter.Write(ScenarioFolder.Moved(session.Scenario, session.Folder, folder))),
        };
        files.AddRange(RefreshFigures.All(result).Select(figure => ($"{figure.Name}.svg", Svg.Render(figure.Chart))));
        AtomicFile.WriteFolder(folder, files);
        return [.. files.Select(f => f.Name)];
    }
}
