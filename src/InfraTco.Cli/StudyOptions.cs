using System.Buffers;
using System.CommandLine;
using InfraTco.Data.Scenarios;

namespace InfraTco.Cli;

/// <summary>Options that shape a scenario, shared by every command that reads one.</summary>
internal sealed class StudyOptions
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("[]{}\"'#&*!|>%@` ");

    private readonly Argument<string?> _scenario = new("scenario")
    {
        Description = "Scenario file (YAML); the built-in ten megawatts at Ashburn if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _systems = new("--systems")
    {
        Description = "Systems compared, by comma; the first is the reference. dgx-h100:owned is a fleet in hand at its resale value, dgx-h100:used one bought used. [built-in: dgx-h100,dgx-h100:owned,dgx-b200]",
    };

    private readonly Option<string?> _basis = new("--basis") { Description = "What is held equal: power (of the site), gpus, work or budget. [built-in: power]" };

    private readonly Option<string?> _workload = new("--workload") { Description = "training, serving (throughput) or decode (latency-bound). [built-in: training]" };

    private readonly Option<string?> _precision = new("--precision-policy")
    {
        Description = "same: one numeric format for all; best: the best that each system has. [built-in: same]",
    };

    private readonly Option<string?> _years = new("--years") { Description = "Horizon in years, 1 to 40. [built-in: 5]" };

    private readonly Option<string?> _site = new("--site") { Description = "Preset site; 'infratco presets list' shows them. [built-in: ashburn]" };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Any value of the scenario, as path=value: --set fleet.utilisation=80% --set site.electricity.price=\"0.06 USD/kWh\".",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _profiles = new("--profiles") { Description = "File or folder of hardware profiles that add to or replace the built-in ones." };

    private readonly Option<string?> _prices = new("--price-list") { Description = "Price list (YAML) that replaces prices of systems, in its own currency." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddWithoutFleetsTo(command);
        command.Add(_systems);
        command.Add(_basis);
    }

    /// <summary>Adds the options to a command that takes its fleets from elsewhere, at the site's power.</summary>
    public void AddWithoutFleetsTo(Command command)
    {
        command.Add(_scenario);
        foreach (var option in new Option[] { _workload, _precision, _years, _site, _set, _profiles, _prices })
            command.Add(option);
    }

    /// <summary>What the command line asks for.</summary>
    public StudyRequest Read(ParseResult parsed)
    {
        var settings = new List<StudySetting>();
        Add(settings, "--site", "site.preset", parsed.GetValue(_site));
        Add(settings, "--basis", "fleet.basis", parsed.GetValue(_basis));
        Add(settings, "--workload", "fleet.workload", parsed.GetValue(_workload));
        Add(settings, "--precision-policy", "fleet.precision", parsed.GetValue(_precision));
        Add(settings, "--years", "years", parsed.GetValue(_years));
        if (parsed.GetValue(_systems) is { } systems)
            settings.Add(new($"--systems {systems}", "systems", Systems("--systems", systems)));
        settings.AddRange((parsed.GetValue(_set) ?? []).Select(Setting));
        var scenario = parsed.GetValue(_scenario);
        if (scenario?.Length == 0)
            throw new UsageException("the scenario's file name is empty; name a file, or leave it out for the built-in example");
        return new(scenario, settings, parsed.GetValue(_profiles), parsed.GetValue(_prices));
    }

    private static void Add(List<StudySetting> settings, string option, string path, string? value)
    {
        if (value is not null)
            settings.Add(new($"{option} {value}", path, value.Length == 0 ? "\"\"" : value));
    }

    // A list in YAML; each name is checked first, so that none can be read as anything but a name.
    internal static string Systems(string option, string systems)
    {
        var names = systems.Split(',', StringSplitOptions.TrimEntries);
        foreach (var name in names)
        {
            if (CandidateText.Parse(name) is null || name.AsSpan().ContainsAny(NotInNames))
                throw new UsageException($"{option} {systems}: {(name.Length == 0 ? "a name is missing" : $"'{name}' is not a system")}; {CandidateText.Form}, with commas between");
        }
        return $"[{string.Join(", ", names)}]";
    }

    private static StudySetting Setting(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == setting.Length - 1)
            throw new UsageException($"--set: '{setting}' is not path=value; write it as fleet.utilisation=80%, and a scenario file before the options");
        var (path, value) = (setting[..at].Trim(), setting[(at + 1)..].Trim());
        return new($"--set {path}={value}", path, value);
    }
}
