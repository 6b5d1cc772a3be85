using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Output;

/// <summary>Everything a comparison or a simulation leaves in a folder. All is made before anything is written.</summary>
internal static class ResultFolder
{
    /// <summary>Writes all files of a comparison, or none; returns their names.</summary>
    public static IReadOnlyList<string> Write(string folder, StudySession session, StudyResult result, string json, SimulationResult? futures) => Write(
        folder,
        session,
        result.Scenario,
        [("result.json", json), ("figures.csv", ResultCsv.Figures(result)), ("months.csv", ResultCsv.Months(result)), ("books.csv", BookCsv.Write(result))],
        StudyFigures.All(result).Concat(BookFigures.All(result, futures)).Concat(futures is null ? [] : FutureFigures.All(futures)));

    /// <summary>Writes all files of futures by themselves, or none; returns their names.</summary>
    public static IReadOnlyList<string> WriteFutures(string folder, StudySession session, string json, SimulationResult futures) =>
        Write(folder, session, futures.Study.Scenario, [("result.json", json)], FutureFigures.All(futures));

    private static IReadOnlyList<string> Write(
        string folder, StudySession session, Scenario scenario, IEnumerable<(string Name, string Text)> tables, IEnumerable<StudyFigure> figures)
    {
        List<(string Name, string Text)> files =
        [
            .. tables, ("scenario.yaml", ScenarioWriter.Write(ScenarioFolder.Moved(scenario, session.Folder, folder))),
            .. figures.Select(figure => ($"{figure.Name}.svg", Svg.Render(figure.Chart))),
        ];
        AtomicFile.WriteFolder(folder, files);
        return [.. files.Select(f => f.Name)];
    }
}
