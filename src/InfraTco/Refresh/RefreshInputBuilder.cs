using InfraTco.Comparison;
using InfraTco.Finance;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>Sizes the incumbent and its challengers at the site's power and lays their costs out by the date of a switch.</summary>
public static class RefreshInputBuilder
{
    /// <summary>Most dates at which a switch is looked at: monthly over ten years, less often beyond, so that memory stays bounded.</summary>
    private const int MostDates = 120;

    /// <summary>What a scenario's refresh study is computed from.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="systems">Profile of a system by identifier.</param>
    /// <param name="sites">The site year that a system gets.</param>
    /// <param name="seed">Seed of the generator.</param>
    /// <exception cref="ScenarioException">The scenario makes no sense, such as a challenger that cannot be had within the horizon.</exception>
    public static RefreshInput Build(Scenario scenario, Func<string, SystemProfile> systems, Func<SystemProfile, SitePlant> sites, ulong seed)
    {
        var refresh = scenario.Refresh;
        var modelled = refresh.Challengers.ToDictionary(
            c => Key(c), c => Successor.Of(systems(c.Fleet.System), c.Generations, scenario.Market.Successor, Level(scenario, c.Generations)));
        var studied = Studied(scenario);
        var study = Study.Run(studied, id => modelled.TryGetValue(id, out var system) ? system : systems(id), sites);
        var months = study.Candidates[0].Plan.Months;
        var interval = (months + MostDates - 1) / MostDates;
        var dates = (months + interval - 1) / interval;
        var start = scenario.Start;
        RefreshChallenger[] challengers = [.. refresh.Challengers.Select((c, i) => Challenger(studied, c, study.Candidates[0], study.Candidates[i + 1], sites, interval))];
        var input = new RefreshInput
        {
            Scenario = scenario,
            Study = study,
            Engine = MonteCarlo.Input(study, seed),
            Challengers = challengers,
            Cycles = RefreshCycle.Of(refresh, challengers, interval, dates),
            Interval = interval,
            SaleFactor = Resale.Factor(scenario.Market.Sale),
            MonthsSinceRelease = GenerationReleases.MonthsSince(scenario.Market, start),
            ExpectedReleases = [.. Enumerable.Range(0, months).Select(m => GenerationReleases.Between(scenario.Market, start, start.AddMonths(m)))],
        };
        foreach (var (challenger, j) in input.Challengers.Select((c, j) => (c, j)))
        {
            if (!Enumerable.Range(0, input.Dates).Any(date => input.IsOpen(j, date)))
                throw new ScenarioException($"refresh.challengers: '{challenger.Id}' cannot be at work within {Verdict.HorizonText(scenario)}", "give more years, an earlier date or a shorter downtime");
        }
        return input;
    }

    /// <summary>The price at the start of what falls to its price of launch by the expected release of a generation [-].</summary>
    private static double Level(Scenario scenario, int generations) => 1 / Successor.PriceFactor(
        scenario.Market.NewPriceDecline.Base, ModelYear.Months * GenerationReleases.YearsUntil(scenario.Market, scenario.Start, generations));

    /// <summary>The scenario of the study: incumbent and challengers at the site's power, delivered at once, their work sold.</summary>
    private static Scenario Studied(Scenario scenario)
    {
        var refresh = scenario.Refresh;
        var challengers = refresh.Challengers.Select(c => c.Fleet with { System = Key(c) });
        return scenario with
        {
            Candidates = [refresh.Incumbent, .. challengers],
            Fleet = scenario.Fleet with { Basis = Basis.Power, Deliveries = [new(0, new(1))] },
            Market = scenario.Market.SellsCompute ? scenario.Market : scenario.Market with { ComputePrice = refresh.ComputePrice },
        };
    }

    /// <summary>Challengers go by their identifiers, since two may share a system, one of them as a modelled successor. No system is called so.</summary>
    private static string Key(ChallengerScenario challenger) => "challenger:" + challenger.Fleet.Id;

    private static RefreshChallenger Challenger(
        Scenario scenario, ChallengerScenario challenger, CandidateResult incumbent, CandidateResult candidate, Func<SystemProfile, SitePlant> sites, int interval)
    {
        var rate = scenario.Finance.DiscountRate.Base;
        var life = candidate.Metrics[Metric.EconomicLifeYears];
        var downtime = challenger.DowntimeMonths ?? scenario.Refresh.DowntimeMonths;
        var switching = (challenger.SwitchingCost ?? scenario.Refresh.SwitchingCost).Base;
        var tables = sites(candidate.Design.System).Tables;
        SwitchTable Table(int month) => SwitchTable.Of(scenario, candidate.Design, tables, incumbent.Plan.Months, month, downtime, switching);
        var dates = (incumbent.Plan.Months + interval - 1) / interval;
        return new()
        {
            Candidate = candidate,
            FirstMonth = Successor.FirstMonth(challenger, candidate.Design.System, scenario.Start),
            Generations = challenger.Generations,
            DowntimeMonths = downtime,
            Tables = [.. Enumerable.Range(0, dates).Select(date => Table(date * interval))],
            SystemsAnnuity = EconomicLife.EquivalentAnnualCost(1, life, Left(scenario.Market, life), 0, rate),
            SunkAnnuity = TimeValue.CapitalRecoveryFactor(rate, life),
            EmbodiedT = candidate.Ledger.Sum(LineItem.CarbonEmbodiedIt) / 1e3,
        };
    }

    /// <summary>What a dollar of systems fetches after some years, releases at their mean rate.</summary>
    private static double Left(MarketScenario market, double years) => Resale.Factor(market.Sale)
        * new AssetValue(market.ResaleDecline.Base, market.GenerationStep.Base, market.GenerationGap.Typical.In("years"), market.Scrap.Base)
            .AtMeanReleases(1, years);
}
