using System.Globalization;
using InfraTco.Fleet;
using InfraTco.Scenarios;

namespace InfraTco.Comparison;

/// <summary>What a scenario states and its study cannot use as stated, a sentence each.</summary>
public static class StudyNotes
{
    private const double SameAge = 0.05; // yr: what a decimal tells

    /// <summary>The sentences; none where all is used.</summary>
    public static IReadOnlyList<string> Of(StudyResult study) => [.. Demand(study.Scenario.Market.Demand), .. Ages(study)];

    private static IEnumerable<string> Demand(DemandScenario demand)
    {
        if (demand.Model == DemandModel.Steady && demand.EdgeShare.Any(share => share.Base > 0))
            yield return "market.demand.edgeShare moves nothing while market.demand.model is steady; moving makes it count";
    }

    private static IEnumerable<string> Ages(StudyResult study)
    {
        var stated = study.Scenario.Fleet.UsedAge.Typical.In("years");
        foreach (var design in study.Candidates.Select(c => c.Design).Where(d => d.Candidate.Acquisition != Acquisition.New))
        {
            if (UnitAge.Years(design, study.Scenario) is var age && age < stated - SameAge)
                yield return string.Create(CultureInfo.InvariantCulture, $"{design.Candidate.Id}: units are {age:0.#} years old at the start, not {stated:0.#} (fleet.usedAge), since none is older than its generation");
        }
    }
}
