using System.Globalization;
using InfraTco.Fleet;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Comparison;

/// <summary>What a scenario states and its study cannot use as stated, a sentence each.</summary>
public static class StudyNotes
{
    private const double SameAge = 0.05; // yr: what a decimal tells
    private const int PriceHolds = 2; // years for which a price is taken without a word; assumption

    /// <summary>The sentences; none where all is used.</summary>
    /// <param name="study">The study.</param>
    /// <param name="atStart">Whether all its fleets are had at the start.</param>
    public static IReadOnlyList<string> Of(StudyResult study, bool atStart = true) =>
        [.. Demand(study.Scenario.Market.Demand), .. Record(study.Scenario), .. atStart ? Launches(study) : [], .. Ages(study), .. Prices(study)];

    private static IEnumerable<string> Demand(DemandScenario demand)
    {
        if (demand.Model == DemandModel.Steady && demand.EdgeShare.Any(share => share.Base > 0))
            yield return "market.demand.edgeShare moves nothing while market.demand.model is steady; moving makes it count";
    }

    private static IEnumerable<string> Record(Scenario scenario)
    {
        var (market, start) = (scenario.Market, scenario.Start);
        if (market.StatedLastGeneration is not null || market.Releases.Any(r => r.Date > start))
            yield return string.Create(CultureInfo.InvariantCulture, $"the start comes before releases that are on record: the latest that counts is that of {market.LastGeneration:yyyy-MM-dd} (market.lastGeneration, market.releases)");
        if (market.UsedPrice == UsedPriceRule.Model && market.Rebounds.Any(r => r.To > start && r.Factor.Base != 1))
            yield return "market.rebounds: what of a rebound comes after the start is not counted";
    }

    private static IEnumerable<string> Launches(StudyResult study)
    {
        foreach (var design in study.Candidates.Select(c => c.Design).Where(d => d.System.LaunchDate > study.Scenario.Start))
            yield return string.Create(CultureInfo.InvariantCulture, $"{design.Candidate.Id}: {design.System.Name} ships from {design.System.LaunchDate:yyyy-MM-dd}, after the start");
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

    private static IEnumerable<string> Prices(StudyResult study)
    {
        foreach (var design in study.Candidates.Select(c => c.Design).Where(d => d.Candidate.Price is null))
        {
            if (PriceOf(design, study.Scenario.Market)?.Provenance.Day is { } day && (day.AddYears(PriceHolds) < study.Scenario.Start || day.AddYears(-PriceHolds) > study.Scenario.Start))
                yield return string.Create(CultureInfo.InvariantCulture, $"{design.Candidate.Id}: its price is one of {day:yyyy}, taken as it stands at the start; give the candidate a price, or a price list");
        }
    }

    private static Ranged<Money>? PriceOf(FleetDesign design, MarketScenario market) =>
        design.Candidate.Acquisition == Acquisition.New || market.UsedPrice == UsedPriceRule.Model ? design.System.PriceNew : design.System.PriceUsed;
}
