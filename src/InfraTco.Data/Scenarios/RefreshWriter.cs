using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Writes when a fleet in place is replaced, so that it reads back the same.</summary>
internal static class RefreshWriter
{
    public static void Write(ScenarioText text, RefreshScenario refresh)
    {
        text.Block("incumbent", () => Incumbent(text, refresh.Incumbent));
        text.Items("challengers", refresh.Challengers.Select(Challenger));
        for (var i = 0; i < refresh.Challengers.Count; i++)
        {
            if (refresh.Challengers[i].SwitchingCost is { } cost)
                text.Assume(string.Create(CultureInfo.InvariantCulture, $"challengers[{i}].switchingCost"), cost);
        }
        text.Value("closing", refresh.Closing);
        text.Items("policies", refresh.Policies.Select(p => EnumName.Kebab(p.ToString())));
        text.Items("everyYears", refresh.EveryYears.Select(y => y.ToString(CultureInfo.InvariantCulture)));
        text.Value("switchingCost", refresh.SwitchingCost);
        text.Value("downtime", (int?)refresh.DowntimeMonths);
        text.Value("computePrice", refresh.ComputePrice);
    }

    private static void Incumbent(ScenarioText text, CandidateScenario incumbent)
    {
        text.Value("system", incumbent.System);
        text.Value("acquire", incumbent.Acquisition);
        text.Value("id", incumbent.Id);
        text.Value("price", incumbent.Price);
    }

    private static string Challenger(ChallengerScenario challenger)
    {
        var fields = ScenarioWriter.CandidateFields(challenger.Fleet);
        if (challenger.From is { } from)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"from: {from:yyyy-MM-dd}"));
        if (challenger.Generations > 0)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"generations: {challenger.Generations}"));
        if (challenger.SwitchingCost is { } cost)
            fields.Add($"switchingCost: {ScenarioText.Ranged(cost)}");
        if (challenger.DowntimeMonths is { } downtime)
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"downtime: {downtime}"));
        return $"{{ {string.Join(", ", fields)} }}";
    }
}
