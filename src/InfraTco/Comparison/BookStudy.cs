using InfraTco.Cost;
using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>
/// Holds book value against market value, for the systems alone: network, storage and installation have no market here. A fleet owned
/// already is on the books at what its systems cost when they were new, written off since.
/// </summary>
public sealed class BookStudy
{
    private readonly Scenario _scenario;
    private readonly FleetDesign _design;
    private readonly Ledger _ledger;
    private readonly Func<int, Ledger> _run;
    private readonly IReadOnlyList<BookPurchase> _purchases;
    private readonly double[] _market;

    private BookStudy(Scenario scenario, FleetDesign design, Ledger ledger, Func<int, Ledger> run)
    {
        _scenario = scenario;
        _design = design;
        _ledger = ledger;
        _run = run;
        _purchases = Purchases();
        _market = [.. Enumerable.Range(0, ledger.Months).Select(m => ledger[m, LineItem.AssetValue])];
    }

    /// <summary>The comparison of one fleet.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The fleet.</param>
    /// <param name="ledger">Its expected case over the horizon.</param>
    /// <param name="run">Its expected case over so many months, for cash flows after the horizon.</param>
    public static BookComparison Of(Scenario scenario, FleetDesign design, Ledger ledger, Func<int, Ledger> run)
    {
        var study = new BookStudy(scenario, design, ledger, run);
        var lives = scenario.Finance.AccountingLives.GroupBy(l => l.Life.In("months")).OrderBy(g => g.Key)
            .Select(g => (Months: g.Key, Names: g.Select(l => l.Name).ToList())).ToList();
        var flows = study.Flows(lives.Select(l => l.Months).DefaultIfEmpty().Max());
        return new(
            study._purchases.Sum(p => p.CostUsd), study._market, flows is not null,
            [.. lives.Select(l => study.Case(l.Months, l.Names, flows))]);
    }

    private List<BookPurchase> Purchases()
    {
        var owned = _design.Candidate.Acquisition == Acquisition.Owned;
        var paid = UsedPrice.Paid(_design, _scenario);
        return
        [
            .. Cohort.Of(_design, _scenario).Where(c => c.Delivery < _ledger.Months).GroupBy(c => c.Delivery)
                .Select(g => owned
                    ? new BookPurchase(g.Key, g.Sum(c => c.Count) * paid, g.First().AgeAtDeliveryYears * ModelYear.Months)
                    : new BookPurchase(g.Key, _ledger[g.Key, LineItem.Servers], 0)),
        ];
    }

    private Ledger? Flows(double longestLifeMonths) => _scenario.Market.SellsCompute
        ? _run(Math.Max(_ledger.Months, BookSchedule.Length(_purchases, longestLifeMonths)))
        : null;

    private BookCase Case(double lifeMonths, IReadOnlyList<string> names, Ledger? flows)
    {
        double[] book = [.. Enumerable.Range(0, _ledger.Months).Select(m => BookSchedule.At(_purchases, lifeMonths, m))];
        var dates = Dates(lifeMonths, book, flows);
        return new()
        {
            LifeYears = lifeMonths / ModelYear.Months,
            UsedBy = names,
            BookUsd = book,
            UnrecognisedLossUsd = [.. book.Select((b, m) => Impairment.UnrecognisedLoss(b, _market[m]))],
            UsGaap = ImpairmentHistory.UnderUsGaap(dates),
            Ifrs = ImpairmentHistory.UnderIfrs(dates),
        };
    }

    private List<ImpairmentDate> Dates(double lifeMonths, double[] book, Ledger? flows)
    {
        var dates = new List<ImpairmentDate>();
        for (var end = ModelYear.Months; end <= book.Length; end += ModelYear.Months)
        {
            var before = end - 1 - ModelYear.Months;
            var earlier = before < 0 ? book[end - 1] : BookSchedule.At(_purchases.Where(p => p.Month <= before), lifeMonths, end - 1);
            var fair = _market[end - 1];
            var (undiscounted, inUse) = flows is null ? (0, 0) : Future(flows, end, BookSchedule.Length(_purchases, lifeMonths));
            dates.Add(new(book[end - 1], earlier, undiscounted, inUse, fair, Resale.Proceeds(fair, _scenario.Market.Sale)));
        }
        return dates;
    }

    private (double Undiscounted, double InUse) Future(Ledger flows, int from, int to)
    {
        if (to <= from)
            return (0, 0);
        var sale = Resale.Proceeds(flows[to - 1, LineItem.AssetValue], _scenario.Market.Sale);
        var systems = new SystemFlows(flows, _design.Count * CandidateCost.Of(_design, _scenario).AroundNew, _scenario);
        return (systems.Value(from, to, 0, sale), systems.Value(from, to, _scenario.Finance.DiscountRate.Base, sale));
    }
}
