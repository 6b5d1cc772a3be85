using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Output;

/// <summary>Everything a comparison leaves in a folder. All is made before anything is written.</summary>
internal static class ResultFolder
{
    /// <summary>Writes all files, or none; returns their names.</summary>
    public static IReadOnlyList<string> Write(
        string folder, StudySession session, StudyResult result, StudyResult? serving, SimulationResult? futures)
    {
        var files = new List<(string Name, string Text)>
        {
            ("result.json", ResultJson.Write(result, serving, session.Site.Report, futures)),
            ("figures.csv", ResultCsv.Figures(result)),
            ("months.csv", ResultCsv.Months(result)),
            ("books.csv", BookCsv.Write(result)),
            ("scenario.yaml", ScenarioWriter.Write(ScenarioFolder.Moved(result.Scenario, session.Folder, folder))),
        };
        var figures = StudyFigures.All(result).Concat(BookFigures.All(result, futures)).Concat(futures is null ? [] : FutureFigures.All(futures));
        files.AddRange(figures.Select(figure => ($"{figure.Name}.svg", Svg.Render(figure.Chart))));
        AtomicFile.WriteFolder(folder, files);
        return [.. files.Select(f => f.Name)];
    }
}
