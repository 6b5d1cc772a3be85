using InfraTco.Comparison;
using InfraTco.Obsolescence;
using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Charts.Studies;

/// <summary>
/// Cost so far by month: above, what has been paid; below, the same less what systems would fetch and the building would be worth if
/// the fleet stopped there, C(m) − S(m) − B·max(0, 1 − a/L), with C the cost paid by the end of month m, S the proceeds of a sale,
/// B the cost of the building that stands, a its age and L its life. The lower line ends at the total cost of ownership.
/// </summary>
public static class CumulativeCost
{
    /// <summary>The figure.</summary>
    /// <param name="result">The comparison.</param>
    public static Panels Of(StudyResult result)
    {
        var text = new StudyText(result);
        var net = Series(result, text, c => Net(c, result.Scenario));
        return new(
            Title(result, text, net),
            text.Months,
            [
                new(Measure.Money("Paid so far"), Series(result, text, Paid)) { MarkCrossings = true },
                new(Measure.Money("Net of what is left"), net) { MarkCrossings = true },
            ])
        {
            Subtitle = $"Cumulative nominal cost, before tax and financing; below, less the market value of the systems, which steps down at each release of a GPU generation, and the book value of the building. {text.TermsSentence}",
            Source = text.Source,
            Height = 620,
        };
    }

    /// <summary>What has been paid by the end of each month [USD, nominal].</summary>
    /// <param name="candidate">A fleet.</param>
    public static double[] Paid(CandidateResult candidate)
    {
        var costs = CostLine.All.Where(l => l.Sign > 0).ToList();
        var paid = new double[candidate.Ledger.Months];
        var sum = 0.0;
        for (var month = 0; month < paid.Length; month++)
            paid[month] = sum += costs.Sum(l => candidate.Ledger[month, l.Item]);
        return paid;
    }

    /// <summary>The same less what is left at the end of each month [USD, nominal]; the last is <see cref="Metric.TcoUsd"/>.</summary>
    /// <param name="candidate">A fleet.</param>
    /// <param name="scenario">How systems are sold, and how long a building lives.</param>
    public static double[] Net(CandidateResult candidate, Scenario scenario)
    {
        var life = scenario.Site.Building.Life.Typical.In("months");
        var building = 0.0;
        var net = Paid(candidate);
        for (var month = 0; month < net.Length; month++)
        {
            var built = candidate.Ledger[month, LineItem.Building];
            building = built > 0 ? built : building;
            var age = ((month + 1) / life) - Math.Floor(month / life);
            net[month] -= Resale.Proceeds(candidate.Ledger[month, LineItem.AssetValue], scenario.Market.Sale);
            net[month] -= building * Math.Max(0, 1 - age);
        }
        return net;
    }

    private static List<LineSeries> Series(StudyResult result, StudyText text, Func<CandidateResult, double[]> values) =>
        [.. result.Candidates.Select(c => new LineSeries(text.Label(c), values(c)))];

    private static string Title(StudyResult result, StudyText text, List<LineSeries> net)
    {
        var least = result.Candidates.MinBy(c => c.Metrics[Metric.TcoUsd])!;
        var name = text.Subject(least);
        if (result.Candidates.Count == 1)
            return $"{name} has cost {StudyText.Money(least.Metrics[Metric.TcoUsd])} after {text.Horizon}, net of what is left";
        var last = Crossing.Find(text.Months.Positions, net).LastOrDefault(c => c.Lower == text.Label(least));
        return last is null
            ? $"{name} costs least from the first month on, net of what is left"
            : $"{name} costs least from {text.Months.Describe(last.Position)} on, net of what is left";
    }
}
