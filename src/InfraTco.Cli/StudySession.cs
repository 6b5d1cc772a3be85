using InfraTco.Comparison;
using InfraTco.Data;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Hardware;
using InfraTco.Learning.Workloads;
using InfraTco.Scenarios;

namespace InfraTco.Cli;

/// <summary>A request with its scenario, its hardware and its site read: what a study runs on.</summary>
internal sealed class StudySession
{
    private StudySession(Scenario scenario, ProfileLibrary profiles, string folder)
    {
        Scenario = scenario;
        Profiles = profiles;
        Folder = folder;
        Site = new(scenario, folder);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The hardware.</summary>
    public ProfileLibrary Profiles { get; }

    /// <summary>Folder that the scenario's file names are relative to.</summary>
    public string Folder { get; }

    /// <summary>The site.</summary>
    public ScenarioSite Site { get; }

    /// <summary>Reads what a request names.</summary>
    public static StudySession Open(StudyRequest request)
    {
        if (request.ScenarioFile is { } name && ScenarioPresets.Names.Contains(name) && !Path.Exists(name))
            throw new UsageException($"{name}: this is a preset, not a file; write it with 'infratco init {name} --out {name}.yaml' and give that");
        var profiles = ProfileLibrary.Load(request.Profiles, request.Prices);
        return new(Read(request, profiles), profiles, Path.GetDirectoryName(request.ScenarioFile) ?? "");
    }

    /// <summary>What was read already.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="profiles">The hardware.</param>
    /// <param name="folder">Folder that the scenario's file names are relative to.</param>
    public static StudySession Of(Scenario scenario, ProfileLibrary profiles, string folder) => new(scenario, profiles, folder);

    private static Scenario Read(StudyRequest request, ProfileLibrary profiles)
    {
        try
        {
            return ScenarioFile.Read(request.ScenarioFile, [.. request.Settings.Select(s => KeyValuePair.Create(s.Path, s.Value))], profiles.SystemIds);
        }
        catch (InputException e) when (OptionFault.Is(e))
        {
            throw OptionFault.Of(e, request.Typed(e.File));
        }
    }

    /// <summary>Hardware by identifier, with the power that the served model takes where the scenario names one.</summary>
    public Func<string, SystemProfile> Systems => new InferencePower(WorkloadPowerModel.Default).For(Scenario.Fleet, Profiles.System);

    /// <summary>What had to be assumed or repaired in the site's files, and what of the scenario a study cannot use as stated.</summary>
    /// <param name="study">The study.</param>
    /// <param name="atStart">Whether all its fleets are had at the start.</param>
    public IReadOnlyList<string> Notes(StudyResult study, bool atStart = true) =>
    [
        .. Site.Report, .. StudyNotes.Of(study, atStart),
        .. InferencePower.Replaced(Scenario.Fleet, study.Candidates.Select(c => c.Design.System.Id).Distinct().Where(Profiles.SystemIds.Contains).Select(Profiles.System)),
        .. Scenario.Fleet.Inference is { } inference ? MeasuredRange.Beyond(inference).Select(sentence => $"fleet.inference: {sentence}") : [],
    ];

    /// <summary>The expected case of every candidate.</summary>
    public StudyResult Run() => Study.Run(Scenario, Systems, Site.For);

    /// <summary>The second table: throughput serving at each system's best precision, or null where the scenario is that already.</summary>
    public StudyResult? RunServing()
    {
        var fleet = Scenario.Fleet;
        if (fleet.Workload == WorkloadClass.Serving && fleet.Precision == PrecisionPolicy.Best)
            return null;
        var serving = Scenario with { Fleet = fleet with { Workload = WorkloadClass.Serving, Precision = PrecisionPolicy.Best } };
        return Study.Run(serving, Systems, Site.For);
    }
}
