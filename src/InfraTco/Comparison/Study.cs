using InfraTco.Cost;
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
    private const int MonthsPerYear = 12;

    private readonly Scenario _scenario;
    private readonly Func<string, SystemProfile> _systems;
    private readonly Func<SystemProfile, SitePlant> _sites;

    private Study(Scenario scenario, Func<string, SystemProfile> systems, Func<SystemProfile, SitePlant> sites)
    {
        _scenario = scenario;
        _systems = systems;
        _sites = sites;
    }

    /// <summary>Sizes, runs and compares.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="systems">Profile of a system by identifier.</param>
    /// <param name="sites">The site year that a system gets.</param>
    /// <exception cref="ScenarioException">The scenario makes no sense, such as a capacity below one system.</exception>
    public static StudyResult Run(Scenario scenario, Func<string, SystemProfile> systems, Func<SystemProfile, SitePlant> sites)
    {
        var study = new Study(scenario, systems, sites);
        var results = study.Sizes().Select(study.Result).ToList();
        var pairs =
            from i in Enumerable.Range(0, results.Count)
            from j in Enumerable.Range(i + 1, results.Count - i - 1)
            select study.Compare(results[i], results[j]);
        return new(scenario, results, pairs.ToList());
    }

    private List<FleetDesign> Sizes()
    {
        var designs = new List<FleetDesign>();
        foreach (var candidate in _scenario.Candidates)
            designs.Add(Size(candidate, designs.Count == 0 ? null : designs[0]));
        return designs;
    }

    private FleetDesign Size(CandidateScenario candidate, FleetDesign? reference)
    {
        var fleet = _scenario.Fleet;
        var system = _systems(candidate.System);
        var provisioned = FleetSizing.ProvisionedKw(system, fleet);
        var capacity = ItCapacityKw(_sites(system).Tables);
        var atPower = new FleetDesign(candidate, system, FleetSizing.CountAtPower(capacity, provisioned), provisioned, capacity);
        var count = candidate.Count ?? fleet.Basis switch
        {
            Basis.Gpus => FleetSizing.CountForGpus(fleet.Gpus ?? (reference ?? atPower).Gpus, system),
            Basis.Work => CountForWork(atPower, fleet.WorkH100eHours ?? Work(reference ?? atPower)),
            Basis.Budget => CountForBudget(atPower, fleet.Budget?.Base ?? Capex(reference ?? atPower)),
            _ => atPower.Count,
        };
        if (count < 1)
        {
            throw new ScenarioException(
                $"'{candidate.Id}' comes to {count} systems: one takes {provisioned:0.###} kW of a capacity of {capacity:0.###} kW",
                "give the site more capacity, a larger basis or a smaller system");
        }
        var sitePower = fleet.Basis == Basis.Power && candidate.Count is null;
        return atPower with { Count = count, FacilityItPowerKw = sitePower ? capacity : count * provisioned };
    }

    /// <summary>IT capacity of the site [kW]; at the meter, the IT power whose p99.6 hour of facility power is the capacity.</summary>
    private double ItCapacityKw(SiteTables tables)
    {
        var capacity = _scenario.Site.Capacity.In("kW");
        return _scenario.Site.CapacityAt == CapacityPoint.It
            ? capacity
            : capacity * tables.DesignItPowerKw / SiteTables.Evaluate(tables.AnnualPeak, 1);
    }

    private double Work(FleetDesign design) => Ledger(design, Horizon).Sum(LineItem.Work);

    private static double Capex(Ledger ledger) => CostLine.All.Where(l => l.IsCapital).Sum(l => ledger.Sum(l.Item));

    private double Capex(FleetDesign design) => Capex(Ledger(design, Horizon));

    /// <summary>Work is linear in systems: the least number that does it.</summary>
    private int CountForWork(FleetDesign atPower, double work) =>
        (int)Math.Ceiling(work / Work(atPower) * atPower.Count * (1 - 1e-9));

    /// <summary>Capex of a hall that fits its fleet is linear in systems: the largest number that the budget buys.</summary>
    private int CountForBudget(FleetDesign atPower, double budget)
    {
        var perSystem = CandidateCost.Of(atPower, _scenario.Costs, _scenario.Market).It;
        var building = _scenario.Site.Building.Colocation is null ? _scenario.Site.Building.Cost.Base * atPower.ProvisionedKwPerSystem : 0;
        return (int)Math.Floor(budget / (perSystem + building) * (1 + 1e-9));
    }

    private int Horizon => _scenario.Years * MonthsPerYear;

    private Plan Plan(FleetDesign design, int months) => Plan(_scenario, design, months);

    private Plan Plan(Scenario scenario, FleetDesign design, int months) =>
        PlanBuilder.Build(scenario, design, _sites(design.System).Tables, months);

    private Ledger Ledger(FleetDesign design, int months) => ExpectedCase.Run(Plan(design, months));

    private CandidateResult Result(FleetDesign design)
    {
        var site = _sites(design.System);
        var plan = Plan(design, Horizon);
        var ledger = ExpectedCase.Run(plan);
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
                MetricTable.Of(ledger, plan, design, _scenario, y * MonthsPerYear, (y + 1) * MonthsPerYear))],
            MonthOfDelayUsd = MonthOfDelay(design, ledger),
            Depreciation = DepreciationTable.Of(ledger, _scenario.Finance, _scenario.Years),
        };
    }

    private double EconomicLife(FleetDesign design)
    {
        var plan = Plan(design, FleetLife.LongestYears * MonthsPerYear);
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
            CarbonWaterfall = Waterfall.Carbon(a, b),
        };
    }

    private double Throughput(CandidateResult c) =>
        c.Design.System.RelativeThroughput[(_scenario.Fleet.Workload, _scenario.Fleet.Precision)].Base;

    /// <summary>The cost of B is linear in the price of its systems, network and all else unchanged: a line through two prices.</summary>
    private double BreakEvenPrice(CandidateResult a, CandidateResult b)
    {
        var price = CandidateCost.Of(b.Design, _scenario.Costs, _scenario.Market).MarketValue;
        double At(double usd)
        {
            var priced = b.Design with { Candidate = b.Design.Candidate with { Price = new Quantity<Money>(usd) } };
            var ledger = Ledger(priced, Horizon);
            return Discounting.Cost(ledger, _scenario.Finance.DiscountRate.Base) / Discounting.Work(ledger, _scenario.Finance.DiscountRate.Base);
        }
        var low = At(0);
        var slope = (At(price) - low) / price;
        return (Pair.Levelised(a) - low) / slope;
    }
}
