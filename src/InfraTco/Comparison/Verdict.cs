using System.Globalization;
using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Comparison;

/// <summary>The answer in sentences: which fleet, on which basis and metric, for which work; and where another metric disagrees.</summary>
public static class Verdict
{
    /// <summary>The sentences, the verdict first.</summary>
    public static IReadOnlyList<string> Sentences(StudyResult result)
    {
        var ranked = result.Candidates.OrderBy(Pair.Levelised).ToList();
        var best = ranked[0];
        if (ranked.Count == 1)
            return [Alone(result.Scenario, best)];
        var sentences = new List<string> { Winner(result.Scenario, best, ranked[1]) };
        sentences.AddRange(result.Pairs.Where(p => p.A == best || p.B == best).Select(p => Turn(p)));
        var cheapest = result.Candidates.MinBy(c => c.Metrics[Metric.TcoUsd])!;
        if (cheapest != best)
            sentences.Add($"Total cost disagrees: {Name(cheapest)} costs least in all ({Millions(cheapest.Metrics[Metric.TcoUsd])}), but does {Percent(cheapest.Metrics[Metric.WorkH100eHours] / best.Metrics[Metric.WorkH100eHours])} of the work of {Name(best)}.");
        var cleanest = result.Candidates.MinBy(c => c.Metrics[Metric.KgCo2ePerH100eHour])!;
        if (cleanest != best)
            sentences.Add($"Carbon disagrees: {Name(cleanest)} emits least per H100-equivalent hour ({Number(cleanest.Metrics[Metric.KgCo2ePerH100eHour], 3)} kg CO2e against {Number(best.Metrics[Metric.KgCo2ePerH100eHour], 3)}).");
        return sentences;
    }

    /// <summary>What a candidate is called in a sentence: its trade name, and how it is acquired unless new.</summary>
    public static string Name(CandidateResult c) => Name(c.Design);

    /// <summary>What a candidate is called in a sentence; with its identifier where that is one of its own.</summary>
    public static string Name(FleetDesign design)
    {
        var (name, id) = (design.System.Name, design.Candidate.Id);
        var (words, usual) = design.Candidate.Acquisition switch
        {
            Acquisition.Owned => ($"the owned {name} fleet", $"{design.System.Id}-owned"),
            Acquisition.Used => ($"used {name}", $"{design.System.Id}-used"),
            _ => ($"new {name}", design.System.Id),
        };
        return id == usual ? words : $"{words} ({id})";
    }

    /// <summary>The basis in words.</summary>
    public static string BasisText(Scenario scenario) => scenario.Candidates.All(c => c.Count is not null) ? "given numbers of systems" : scenario.Fleet.Basis switch
    {
        Basis.Power => string.Create(CultureInfo.InvariantCulture, $"equal site power ({scenario.Site.Capacity.In("MW"):0.###} MW {(scenario.Site.CapacityAt == CapacityPoint.It ? "of critical IT power" : "at the meter")})"),
        Basis.Gpus => "equal GPUs",
        Basis.Work => "equal work",
        _ => "equal budget",
    };

    /// <summary>Workload class and precision policy in words.</summary>
    public static string WorkText(FleetScenario fleet) =>
        $"{fleet.Workload.ToString().ToLowerInvariant()} at {(fleet.Precision == PrecisionPolicy.Same ? "the same precision" : "each side's best precision")}";

    private static string Alone(Scenario scenario, CandidateResult c) =>
        $"At {scenario.Site.Name}, {Name(c)} does {WorkText(scenario.Fleet)} for {Usd(Pair.Levelised(c))} per H100-equivalent hour (levelised at {Percent(scenario.Finance.DiscountRate.Base)}).";

    private static string Winner(Scenario scenario, CandidateResult best, CandidateResult second) =>
        $"On {BasisText(scenario)} at {scenario.Site.Name}, for {WorkText(scenario.Fleet)}, {Name(best)} is cheapest: {Usd(Pair.Levelised(best))} per H100-equivalent hour"
        + $" (levelised at {Percent(scenario.Finance.DiscountRate.Base)} over {HorizonText(scenario)}), {Percent(1 - Pair.Levelised(best) / Pair.Levelised(second))} below {Name(second)} ({Usd(Pair.Levelised(second))}).";

    private static string Turn(Pair pair)
    {
        var price = pair.BreakEvenPriceUsd > 0 ? $"at a price of {Number(pair.BreakEvenPriceUsd / 1e3, 0)} kUSD a system" : "at no price";
        var (b, a) = (Name(pair.B), Name(pair.A));
        var order = pair.BIsCheaper ? "is cheaper than" : "is dearer than";
        return $"{Capital(b)} {order} {a}; both cost the same {price}, or when its GPU does {Number(pair.BreakEvenThroughputRatio, 2)} times the work of the other's (profile: {Number(pair.ThroughputRatio, 2)}).";
    }

    /// <summary>The horizon in words.</summary>
    public static string HorizonText(Scenario scenario) =>
        scenario.Years == 1 ? "one year" : string.Create(CultureInfo.InvariantCulture, $"{scenario.Years} years");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Usd(double value) => Number(value, 2) + " USD";

    private static string Millions(double value) => Number(value / 1e6, 1) + " MUSD";

    private static string Percent(double value) => Number(value * 100, 0) + " %";

    private static string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
