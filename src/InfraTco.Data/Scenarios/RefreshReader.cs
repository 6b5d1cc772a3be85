using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads when a fleet in place is replaced, and by what.</summary>
internal static class RefreshReader
{
    private const int MostGenerations = 5;

    public static RefreshScenario Read(YamlMap map, IReadOnlyList<string>? systems)
    {
        map.Expect("incumbent", "challengers", "closing", "policies", "everyYears", "switchingCost", "downtime", "computePrice");
        var incumbent = map["incumbent"];
        var refresh = new RefreshScenario
        {
            Incumbent = ScenarioReader.Known(ScenarioReader.Candidate(incumbent), incumbent, systems),
            Challengers = [.. map.List("challengers").Select(value => Challenger(value, systems))],
            Closing = map.Flag("closing"),
            Policies = [.. map.List("policies").Select(value => value.Enum<RefreshPolicy>())],
            EveryYears = [.. map.List("everyYears").Select(value => value.Integer(1, Scenario.MaximumYears))],
            SwitchingCost = map.Ranged<CapacityCost>("switchingCost"),
            DowntimeMonths = map.Integer("downtime", 0, RefreshScenario.LongestDowntime),
            ComputePrice = map.Ranged<ComputePrice>("computePrice"),
        };
        Check(map, refresh);
        return refresh;
    }

    private static ChallengerScenario Challenger(YamlValue value, IReadOnlyList<string>? systems)
    {
        if (!value.IsMap)
            return new() { Fleet = ScenarioReader.Known(ScenarioReader.Candidate(value), value, systems) };
        var map = value.Map();
        map.Expect("system", "acquire", "id", "price", "count", "from", "generations", "switchingCost", "downtime");
        var generations = map.IntegerOrNull("generations", 0, MostGenerations) ?? 0;
        return new()
        {
            Fleet = ScenarioReader.Known(ScenarioReader.Candidate(map, generations), value, systems),
            From = map.DateOrNull("from"),
            Generations = generations,
            SwitchingCost = map.RangedOrNull<CapacityCost>("switchingCost"),
            DowntimeMonths = map.IntegerOrNull("downtime", 0, RefreshScenario.LongestDowntime),
        };
    }

    private static void Check(YamlMap map, RefreshScenario refresh)
    {
        CheckFleets(map, refresh);
        CheckPolicies(map, refresh);
        ScenarioReader.Refuse(map, "computePrice", refresh.ComputePrice.Base <= 0, "is zero", "work without worth is never worth new hardware; give a price such as 2.60 USD/GPU-h");
    }

    private static void CheckFleets(YamlMap map, RefreshScenario refresh)
    {
        const string Fill = "leave it out: fleets fill the site, so that they compare at equal power; give site.capacity the power that the fleet in place takes";
        var (challengers, most) = (refresh.Challengers, RefreshScenario.MostChallengers);
        Refuse(challengers.Count == 0, "is empty", "name at least one system, such as dgx-b200");
        Refuse(challengers.Count > most, $"has {challengers.Count} systems", $"give at most {most}");
        var ids = challengers.Select(c => c.Fleet.Id).Prepend(refresh.Incumbent.Id);
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
            throw map.Error("challengers", $"'{twice.Key}' is there twice", "give one of them an id of its own, such as { system: dgx-b200, id: b200-later, from: 2028-01 }");
        Refuse(challengers.Any(c => c.Fleet.Id == RefreshScenario.CloseId), $"has a fleet called '{RefreshScenario.CloseId}'", "give it another id; results call closing so");
        Refuse(challengers.Any(c => c.Fleet.Acquisition == Acquisition.Owned), "has an owned fleet", "a challenger is bought, new or used");
        ScenarioReader.Refuse(map, "incumbent", refresh.Incumbent.Count is not null, "has a count", Fill);
        Refuse(challengers.Any(c => c.Fleet.Count is not null), "has a count", Fill);

        void Refuse(bool isWrong, string problem, string right) => ScenarioReader.Refuse(map, "challengers", isWrong, problem, right);
    }

    private static void CheckPolicies(YamlMap map, RefreshScenario refresh)
    {
        var (policies, ages, most) = (refresh.Policies, refresh.EveryYears, RefreshScenario.MostAges);
        ScenarioReader.Refuse(map, "policies", policies.Count == 0, "is empty", "name one, such as optimal");
        ScenarioReader.Refuse(map, "policies", policies.Distinct().Count() < policies.Count, "names a policy twice", "name each once");
        ScenarioReader.Refuse(map, "everyYears", ages.Distinct().Count() < ages.Count, "names a year twice", "name each once");
        ScenarioReader.Refuse(map, "everyYears", ages.Count > most, $"names {ages.Count} ages", $"name at most {most}");
        ScenarioReader.Refuse(
            map, "everyYears", ages.Count == 0 && policies.Contains(RefreshPolicy.EveryYears), "is empty", "give ages such as [4, 6], or leave every-years out of policies");
    }
}
