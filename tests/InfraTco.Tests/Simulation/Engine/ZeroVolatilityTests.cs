using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>At scale zero every path is the expected case, to the precision of a float.</summary>
public class ZeroVolatilityTests
{
    private const double Tolerance = 1e-4;

    private static readonly StudyResult Study = (TestScenario.Plain.Scaled(0) with { Years = 3 }).Run();

    private static readonly RunState Run = Runs.Of(Study, Runs.Options(300));

    [Fact]
    public void Every_figure_of_the_horizon_is_that_of_the_expected_case()
    {
        for (var s = 0; s < Study.Candidates.Count; s++)
        {
            foreach (var metric in PathSeries.Horizon.Where(m => Study.Candidates[s].Metrics.ContainsKey(m)))
                AssertEverywhere(Study.Candidates[s].Metrics[metric], Run.Systems[s][PathSeries.OfHorizon(metric)], metric, Flows(Study.Candidates[s], metric));
        }
    }

    [Fact]
    public void Every_figure_of_a_year_is_that_of_the_expected_case()
    {
        for (var s = 0; s < Study.Candidates.Count; s++)
        {
            for (var year = 0; year < 3; year++)
            {
                foreach (var metric in PathSeries.Annual)
                    AssertEverywhere(Study.Candidates[s].Annual[year][metric], Run.Systems[s][PathSeries.OfYear(year, metric)], metric, Flows(Study.Candidates[s], metric));
            }
        }
    }

    [Fact]
    public void Every_month_of_the_fans_is_that_of_the_expected_case()
    {
        for (var s = 0; s < Study.Candidates.Count; s++)
        {
            var ledger = Study.Candidates[s].Ledger;
            for (var month = 0; month < 36; month++)
            {
                AssertEverywhere(ledger[month, LineItem.AssetValue], Run.Systems[s][PathSeries.OfMonth(36, month, FanSeries.MarketValueUsd)], Metric.ResidualValueUsd, 0);
                AssertEverywhere(CumulativeCost(Study.Candidates[s], month), Run.Systems[s][PathSeries.OfMonth(36, month, FanSeries.CumulativeCostUsd)], Metric.TcoUsd, 0);
            }
        }
    }

    [Fact]
    public void A_dark_beginning_and_late_deliveries_are_followed_too()
    {
        var scenario = TestScenario.Plain.Scaled(0).WithFleet(f => f with
        {
            EnergisationDelayMonths = 7,
            Deliveries = [new(0, Fleet(0.3)), new(9, Fleet(0.7))],
        }) with { Years = 2 };
        var study = scenario.Run();
        var run = Runs.Of(study, Runs.Options(40));
        foreach (var metric in PathSeries.Horizon.Where(m => study.Candidates[0].Metrics.ContainsKey(m)))
            AssertEverywhere(study.Candidates[0].Metrics[metric], run.Systems[0][PathSeries.OfHorizon(metric)], metric, Flows(study.Candidates[0], metric));
    }

    private static InfraTco.Quantities.Quantity<InfraTco.Quantities.Fraction> Fleet(double share) => new(share);

    private static readonly LineItem[] Costs =
    [
        LineItem.Servers, LineItem.Network, LineItem.Storage, LineItem.Installation, LineItem.Building, LineItem.Energy, LineItem.Demand,
        LineItem.Water, LineItem.Carbon, LineItem.Repairs, LineItem.Staff, LineItem.ItMaintenance, LineItem.FacilityMaintenance,
        LineItem.Insurance, LineItem.PropertyTax, LineItem.Software, LineItem.Colocation,
    ];

    private static double CumulativeCost(CandidateResult candidate, int month) => Costs.Sum(i => candidate.Ledger.Sum(i, 0, month + 1));

    /// <summary>Money that cancels in a difference: its errors stay.</summary>
    private static double Flows(CandidateResult candidate, Metric metric) => metric switch
    {
        Metric.TcoUsd or Metric.TcoPresentValueUsd or Metric.MarginUsd or Metric.NpvUsd =>
            candidate.Metrics[Metric.CapexUsd] + candidate.Metrics[Metric.OpexUsd] + candidate.Metrics[Metric.ResidualValueUsd],
        _ => 0,
    };

    private static void AssertEverywhere(double expected, SeriesState state, Metric metric, double flows)
    {
        if (double.IsNaN(expected))
            return;
        var slack = Tolerance * Math.Max(Math.Abs(expected), flows) + 1e-9;
        Assert.Equal(0, state.Missing);
        Assert.True(Math.Abs(state.Minimum - expected) <= slack && Math.Abs(state.Maximum - expected) <= slack, $"{metric}: {expected} but {state.Minimum} … {state.Maximum}");
    }
}
