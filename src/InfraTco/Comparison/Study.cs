using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>Runs the expected case of every candidate of a scenario and compares them.</summary>
public sealed class Study
{
    private readonly Scenario _scenario;
    private readonly Func<SystemProfile, SitePlant> _sites;

    private Study(Scenario scenario, Func<SystemProfile, SitePlant> sites)
    {
        _scenario = scenario;
        _sites = sites;
    }

    /// <summary>Sizes, runs and compares.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="systems">Profile of a system by identifier.</param>
    /// <param name="sites">The site year that a system gets.</param>
    /// <exception cref="ScenarioException">The scenario makes no sense, such as a capacity below one system.</exception>
    public static StudyResult Run(Scenario scenario, Func<string, SystemProfile> systems, Func<SystemProfile, SitePlant> sites)
    {
        var study = new Study(scenario, sites);
        var results = new StudySizing(scenario, systems, sites).All().Select(study.Result).ToList();
        var pairs =
            from i in Enumerable.Range(0, results.Count)
            from j in Enumerable.Range(i + 1, results.Count - i - 1)
            select study.Compare(results[i], results[j]);
        return new(scenario, results, pairs.ToList());
    }

    private int Horizon => _scenario.Years * ModelYear.Months;

    private Plan Plan(FleetDesign design, int months) => Plan(_scenario, design, months);

    private Plan Plan(Scenario scenario, FleetDesign design, int months) =>
        PlanBuilder.Build(scenario, design, _sites(design.System).Tables, months);

    private Ledger Ledger(FleetDesign design, int months) => ExpectedCase.Run(Plan(design, months));

    private CandidateResult Result(FleetDesign design)
    {
        var site = _sites(design.System);
        var plan = Plan(design, Horizon);
        var ledger = ExpectedCase.Run(plan);
        RefuseOverload(design, plan, ledger);
        var metrics = new Dictionary<Metric, double>(MetricTable.Of(ledger, plan, design, _scenario, 0, Horizon))
        {
            [Metric.EconomicLifeYears] = EconomicLife(design),
        };
        return new()
        {
            Design = design,
            Plant = site.Plant,
            SiteResidual = site.Tables.Residual,
            Plan = plan,
            Ledger = ledger,
            Metrics = metrics,
            Annual = [.. Enumerable.Range(0, _scenario.Years).Select(y =>
                MetricTable.Of(ledger, plan, design, _scenario, y * ModelYear.Months, (y + 1) * ModelYear.Months))],
            MonthOfDelayUsd = MonthOfDelay(design, ledger),
            Depreciation = DepreciationTable.Of(ledger, _scenario.Finance, _scenario.Years, design.Candidate.Acquisition),
            Books = BookStudy.Of(_scenario, design, ledger, months => Ledger(design, months)),
        };
    }

    /// <summary>Power may be capped for an hour, not for a month: mean IT power stays within the hall.</summary>
    private static void RefuseOverload(FleetDesign design, Plan plan, Ledger ledger)
    {
        var highest = Enumerable.Range(0, plan.Months).Max(m => ItEnergyKwh(ledger, m) / plan[m, PlanColumn.Hours]);
        if (highest > design.FacilityItPowerKw * (1 + FleetSizing.CountTolerance))
        {
            throw new ScenarioException(
                $"fleet.oversubscription: '{design.Candidate.Id}' draws {highest:0.###} kW on average of a capacity of {design.FacilityItPowerKw:0.###} kW",
                "oversubscribe less");
        }
    }

    private static double ItEnergyKwh(Ledger ledger, int month) =>
        ledger[month, LineItem.AcceleratorEnergy] + ledger[month, LineItem.HostEnergy] + ledger[month, LineItem.ServerFanEnergy] + ledger[month, LineItem.NetworkEnergy];

    private double EconomicLife(FleetDesign design)
    {
        var plan = Plan(design, FleetLife.LongestYears * ModelYear.Months);
        return FleetLife.Years(ExpectedCase.Run(plan), _scenario);
    }

    /// <summary>
    /// One month more before energisation: the work lost, at the levelised cost of a fleet on time, less the cost avoided; both as
    /// present values over the same horizon.
    /// </summary>
    private double MonthOfDelay(FleetDesign design, Ledger onTime)
    {
        var rate = _scenario.Finance.DiscountRate.Base;
        var late = _scenario with { Fleet = _scenario.Fleet with { EnergisationDelayMonths = _scenario.Fleet.EnergisationDelayMonths + 1 } };
        var delayed = ExpectedCase.Run(Plan(late, design, Horizon));
        var levelised = Discounting.Cost(onTime, rate) / Discounting.Work(onTime, rate);
        var lostWork = Discounting.Work(onTime, rate) - Discounting.Work(delayed, rate);
        return levelised * lostWork - (Discounting.Cost(onTime, rate) - Discounting.Cost(delayed, rate));
    }

    private Pair Compare(CandidateResult a, CandidateResult b)
    {
        var rate = _scenario.Finance.DiscountRate.Base;
        var throughput = Throughput(b) / Throughput(a);
        return new()
        {
            A = a,
            B = b,
            BreakEvenPriceUsd = BreakEvenPrice(a, b),
            ThroughputRatio = throughput,
            BreakEvenThroughputRatio = throughput * Pair.Levelised(b) / Pair.Levelised(a),
            CostWaterfall = Waterfall.Cost(a, b, rate),
            CarbonWaterfall = Waterfall.Carbon(a, b, _scenario.Site.Carbon.Accounting),
        };
    }

    private double Throughput(CandidateResult c) =>
        c.Design.System.RelativeThroughput[(_scenario.Fleet.Workload, _scenario.Fleet.Precision)].Base;

    /// <summary>Where the line through the cost of B is taken besides zero: any price would do.</summary>
    private const double SecondPriceUsd = 1e6;

    /// <summary>The cost of B is linear in the price of its systems, network and all else unchanged: a line through two prices.</summary>
    private double BreakEvenPrice(CandidateResult a, CandidateResult b)
    {
        double At(double usd)
        {
            var priced = b.Design with { Candidate = b.Design.Candidate with { Price = new Quantity<Money>(usd) } };
            var ledger = Ledger(priced, Horizon);
            return Discounting.Cost(ledger, _scenario.Finance.DiscountRate.Base) / Discounting.Work(ledger, _scenario.Finance.DiscountRate.Base);
        }
        var low = At(0);
        return (Pair.Levelised(a) - low) / (At(SecondPriceUsd) - low) * SecondPriceUsd;
    }
}
