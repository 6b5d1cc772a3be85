using System.CommandLine;

namespace InfraTco.Cli;

/// <summary>Options that shape a scenario, shared by every command that reads one.</summary>
internal sealed class StudyOptions
{
    private readonly Argument<string?> _scenario = new("scenario")
    {
        Description = "Scenario file (YAML); the built-in ten megawatts at Ashburn if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _systems = new("--systems")
    {
        Description = "Systems compared, by comma; the first is the reference. dgx-h100:owned and dgx-h100:used are fleets in hand and bought used.",
    };

    private readonly Option<string?> _basis = new("--basis") { Description = "What is held equal: power, gpus, work or budget." };

    private readonly Option<string?> _workload = new("--workload") { Description = "training, serving (throughput) or decode (latency-bound)." };

    private readonly Option<string?> _precision = new("--precision-policy")
    {
        Description = "same: one numeric format for all; best: the best that each system has.",
    };

    private readonly Option<string?> _years = new("--years") { Description = "Horizon in years, 1 to 40." };

    private readonly Option<string?> _site = new("--site") { Description = "Preset site; 'infratco presets list' shows them." };

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
        command.Add(_scenario);
        foreach (var option in new Option[] { _systems, _basis, _workload, _precision, _years, _site, _set, _profiles, _prices })
            command.Add(option);
    }

    /// <summary>What the command line asks for.</summary>
    public StudyRequest Read(ParseResult parsed)
    {
        var settings = new List<KeyValuePair<string, string>>();
        void Add(string path, string? value)
        {
            if (value is not null)
                settings.Add(new(path, value));
        }
        Add("site.preset", parsed.GetValue(_site));
        Add("fleet.basis", parsed.GetValue(_basis));
        Add("fleet.workload", parsed.GetValue(_workload));
        Add("fleet.precision", parsed.GetValue(_precision));
        Add("years", parsed.GetValue(_years));
        if (parsed.GetValue(_systems) is { } systems)
            settings.Add(new("systems", $"[{systems}]"));
        foreach (var setting in parsed.GetValue(_set) ?? [])
            settings.Add(Split(setting));
        return new(parsed.GetValue(_scenario), settings, parsed.GetValue(_profiles), parsed.GetValue(_prices));
    }

    private static KeyValuePair<string, string> Split(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == setting.Length - 1)
            throw new UsageException($"--set: '{setting}' is not path=value; write it as fleet.utilisation=80%");
        return new(setting[..at].Trim(), setting[(at + 1)..].Trim());
    }
}
