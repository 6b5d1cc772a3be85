using InfraTco.Data.Presets;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Refresh;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads a scenario from its layers. Every field is read here, in the order of the file, and a mistyped one is refused.</summary>
internal static class ScenarioReader
{
    private const int LongestDelay = 60;

    public static Scenario Read(YamlMap map, SitePreset preset, IReadOnlyList<string>? systems)
    {
        map.Expect("name", "start", "years", "site", "fleet", "systems", "costs", "market", "finance", "refresh", "risk", "currencies");
        var years = map.Integer("years", 1, Scenario.MaximumYears);
        return new Scenario
        {
            Name = map.Text("name"),
            Start = map.Date("start"),
            Years = years,
            Site = SiteReader.Read(map.Map("site"), preset),
            Fleet = Fleet(map.Map("fleet"), years),
            Candidates = Candidates(map, systems),
            Costs = Costs(map.Map("costs")),
            Market = MarketReader.Read(map.Map("market"), map.Date("start")),
            Finance = FinanceReader.Read(map.Map("finance")),
            Refresh = RefreshReader.Read(map.Map("refresh"), systems),
            Risk = RiskReader.Read(map.Map("risk")),
            Currencies = map.MapOrNull("currencies") is { } rates ? Currencies(rates) : new Dictionary<string, double>(),
        };
    }

    private static Dictionary<string, double> Currencies(YamlMap map)
    {
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var code in map.Keys)
        {
            var rate = map.Number(code);
            Refuse(map, code, rate <= 0 || (code == "USD" && rate != 1), "is not a rate", "give US dollars per unit, such as EUR: 1.08");
            rates[code] = rate;
        }
        return rates;
    }

    private static FleetScenario Fleet(YamlMap map, int years)
    {
        map.Expect(
            "basis", "gpus", "work", "budget", "provisioning", "oversubscription", "workload", "precision", "inference", "utilisation", "utilisationByHour", "spares",
            "nonServerPowerShare", "energisationDelay", "deliveries", "usedAge");
        var fleet = new FleetScenario
        {
            Basis = map.Enum<Basis>("basis"),
            Gpus = map.IntegerOrNull("gpus", 1, int.MaxValue),
            WorkH100eHours = map.NumberOrNull("work"),
            Budget = map.QuantityOrNull<Money>("budget"),
            Provisioning = map.Enum<Provisioning>("provisioning"),
            Oversubscription = map.Quantity<Ratio>("oversubscription"),
            Workload = map.Enum<WorkloadClass>("workload"),
            Precision = map.Enum<PrecisionPolicy>("precision"),
            Inference = map.MapOrNull("inference") is { } served ? InferenceReader.Read(served) : null,
            Utilisation = map.Ranged<Fraction>("utilisation"),
            UtilisationByHour = ByHour(map),
            Spares = map.Ranged<Fraction>("spares"),
            NonServerPowerShare = map.Ranged<Fraction>("nonServerPowerShare"),
            EnergisationDelayMonths = map.Integer("energisationDelay", 0, LongestDelay),
            Deliveries = Deliveries(map, years),
            UsedAge = map.Ranged<Duration>("usedAge"),
        };
        Refuse(map, "oversubscription", fleet.Oversubscription.Base <= 0, "is zero", "1 provisions every system; 1.2 puts 20 % more behind the same capacity");
        Refuse(map, "utilisation", fleet.Utilisation.Base <= 0, "is zero", "a fleet that is never busy has no cost of work; give more than 0 %");
        Refuse(map, "inference", fleet.Inference is not null && fleet.Workload == WorkloadClass.Training, "stands beside workload: training", "give workload: serving or decode");
        Refuse(map, "spares", fleet.Spares.Base >= 1, "is the whole fleet", "give less than 100 %");
        Refuse(map, "nonServerPowerShare", fleet.NonServerPowerShare.Base >= 1, "leaves no power to servers", "give less than 100 %");
        Refuse(map, "energisationDelay", fleet.EnergisationDelayMonths >= years * 12, "is not within the horizon", $"give less than {years * 12} months, or more years");
        Refuse(map, "work", fleet.WorkH100eHours <= 0, "is not positive", "give H100-equivalent hours above 0");
        return fleet;
    }

    private static List<double>? ByHour(YamlMap map)
    {
        const int HoursPerDay = 24;
        if (map.ListOrNull("utilisationByHour") is not { } list)
            return null;
        var hours = list.Select(v => v.Number()).ToList();
        Refuse(map, "utilisationByHour", hours.Count != HoursPerDay, $"has {hours.Count} values", "give 24, from midnight on");
        Refuse(map, "utilisationByHour", hours.Any(h => h < 0) || hours.Sum() <= 0, "has a negative value, or none above zero", "give relative use, such as 0.5 at night and 1 by day");
        return hours;
    }

    private static List<DeliveryScenario> Deliveries(YamlMap map, int years)
    {
        var deliveries = new List<DeliveryScenario>();
        foreach (var item in map.List("deliveries"))
        {
            var delivery = item.Map();
            delivery.Expect("month", "share");
            deliveries.Add(new(delivery.Integer("month", 0, years * 12 - 1), delivery.Quantity<Fraction>("share")));
        }
        var sum = deliveries.Sum(d => d.Share.Base);
        Refuse(map, "deliveries", Math.Abs(sum - 1) > 1e-6, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sum to {sum:0.####}"), "let the shares sum to 100 %");
        return deliveries;
    }

    private static List<CandidateScenario> Candidates(YamlMap map, IReadOnlyList<string>? systems)
    {
        var candidates = map.List("systems").Select(value => Known(Candidate(value), value, systems)).ToList();
        Refuse(map, "systems", candidates.Count == 0, "is empty", "name at least one system; `infratco profiles list` shows them");
        foreach (var twice in candidates.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            throw map.Error("systems", $"'{twice.Key}' is there twice", "give one of them an id of its own, such as { system: dgx-h100, id: h100-cheap, price: 200 kUSD }");
        return candidates;
    }

    internal static CandidateScenario Known(CandidateScenario candidate, YamlValue value, IReadOnlyList<string>? systems) =>
        systems is null || systems.Contains(candidate.System)
            ? candidate
            : throw value.Error($"unknown system '{candidate.System}'", ScenarioFile.Remedy(candidate.System, systems));

    internal static CandidateScenario Candidate(YamlValue value)
    {
        if (!value.IsMap)
            return CandidateText.Parse(value.Text()) ?? throw value.Error($"'{value.Text()}' is not a system", CandidateText.Form);
        var map = value.Map();
        map.Expect("system", "acquire", "id", "price", "count");
        return Candidate(map, 0);
    }

    /// <summary>The fields of a candidate, in a block that may hold others.</summary>
    internal static CandidateScenario Candidate(YamlMap map, int generations)
    {
        var system = map.Text("system");
        var acquisition = map.EnumOrNull<Acquisition>("acquire") ?? Acquisition.New;
        return new()
        {
            Id = map.TextOrNull("id") ?? CandidateText.DefaultId(system, acquisition) + Successor.Suffix(generations),
            System = system,
            Acquisition = acquisition,
            Price = map.QuantityOrNull<Money>("price"),
            Count = map.IntegerOrNull("count", 1, int.MaxValue),
        };
    }

    private static CostScenario Costs(YamlMap map)
    {
        map.Expect("storageCapexShare", "installation", "maintenance", "warranty", "software", "inflation");
        return new()
        {
            StorageCapexShare = map.Ranged<Fraction>("storageCapexShare"),
            Installation = map.Ranged<Fraction>("installation"),
            Maintenance = map.Ranged<AnnualRate>("maintenance"),
            Warranty = map.Ranged<Duration>("warranty"),
            Software = map.Ranged<AnnualRate>("software"),
            Inflation = map.Ranged<AnnualRate>("inflation"),
        };
    }

    internal static void Refuse(YamlMap map, string field, bool wrong, string problem, string remedy)
    {
        if (wrong)
            throw map.Error(field, $"{map.Path}.{field} {problem}".TrimStart('.'), remedy);
    }
}
