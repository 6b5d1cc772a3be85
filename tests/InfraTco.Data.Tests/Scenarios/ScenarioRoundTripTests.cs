using InfraTco.Data.Presets;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Scenarios;

namespace InfraTco.Data.Tests.Scenarios;

/// <summary>A scenario that is written out and read again is the same scenario: the same text, the same hash, no difference.</summary>
public class ScenarioRoundTripTests
{
    private static readonly string[][] Choices =
    [
        ["years=1", "years=7", "years=40"],
        ["start=2026-10", "start=2027-06-15", "start=2035-01-01"],
        ["site.capacity=100 kW", "site.capacity=12.3456789 MW", "site.capacity=1e-3 GW"],
        ["site.capacityAt=it", "site.capacityAt=utility"],
        ["site.cooling=auto", "site.cooling=dlc-tower", "site.cooling=wse-tower"],
        ["site.electrical.ups=eco", "site.electrical.redundancy=two-n"],
        ["site.electricity.price=-0.02 USD/kWh", "site.electricity.price={ low: 30, typical: 55.5, high: 70, unit: USD/MWh, source: \"a \\\"quoted\\\" back\\\\slash: x\", date: 2025-12, confidence: B }"],
        ["site.electricity.escalation=-3.3 %/yr", "site.electricity.hourlyFile=prices 2024.csv"],
        ["site.carbon.accounting=market", "site.carbon.marketBased=0 gCO2e/kWh", "site.carbon.price=81.7 USD/tCO2e"],
        ["site.water.gridHydro=full", "site.water.price=1.1 USD/m3"],
        ["site.building.colocation={ low: 110, typical: 140, high: 250, unit: USD/kW-month }", "site.name=\"São Paulo: #2\"", "site.utcOffset=5.5"],
        ["fleet.basis=gpus", "fleet.gpus=1000", "fleet.work=1.5e8", "fleet.budget=512.5 MUSD"],
        ["fleet.utilisation=0.1", "fleet.utilisation=70 %", "fleet.utilisation={ low: 33.3, typical: 66.6, high: 99.9, unit: \"%\" }"],
        ["fleet.deliveries=[{ month: 0, share: 30 % }, { month: 5, share: 70 % }]", "fleet.energisationDelay=3", "fleet.oversubscription=1.2"],
        ["systems=[{ system: dgx-h100, id: cheap, price: 199.99 kUSD, count: 12 }, dgx-h100:used]", "systems[0].price=123456.789 USD", "systems[2].count=3"],
        ["market.computePrice=2.6 USD/GPU-h", "market.computePrice={ class: h100, tier: one-year }", "market.computePrice={ class: b200, tier: hyperscaler }", "market.computePrice={ class: own, tier: three-year }", "market.sale=auction", "finance.bookLife=54 months", "finance.accountingLives=[{ name: \"a: b\", life: 66 months, source: filings, date: 2025, confidence: A }]"],
        ["market.demand.model=moving", "market.demand.edgeShare=[0 %, 2.5 %, 5 %]", "market.demand.rebound=1.2", "market.demand.resaleResponse=0.5", "market.demand.softwareHalving=12 months"],
        ["market.usedPrice=model", "market.releases=[{ name: B200, shipped: 2024-11-15 }]", "market.rebounds=[]", "market.newPriceDecline=0 %/yr", "market.successor.performance={ low: 1.5, typical: 2, high: 3 }"],
        ["site.building.escalation=3 %/yr", "site.building.escalation=7.7 %/yr"],
        ["risk.scale=0.5", "risk.softwareDeviation=0.4", "risk.electricityVolatility=12.3 %/sqrt(yr)", "risk.reboundSize=33.3 %"],
        ["refresh.incumbent=dgx-a100:used", "refresh.incumbent={ system: dgx-h100, acquire: owned, price: 99.5 kUSD }", "refresh.downtime=0", "refresh.incumbent.id=old", "refresh.challengers[0].price=1 MUSD", "refresh.challengers[1].from=2030-01"],
        ["refresh.challengers=[dgx-b300, { system: dgx-b300, generations: 2, from: 2028-03-15, downtime: 4, price: 1 MUSD }]", "refresh.everyYears=[1, 2, 40]", "refresh.closing=false"],
        ["refresh.challengers=[{ system: dgx-b200, id: other, switchingCost: { low: 1, typical: 2.5, high: 3, unit: USD/W, source: \"a: \\\"b\\\"\", date: 2026, confidence: B } }]"],
        ["refresh.policies=[optimal, never]", "refresh.switchingCost=0 USD/kW", "refresh.computePrice=1 USD/GPU-h"],
        ["currencies={ EUR: 1.0812, SGD: 0.75 }", "name=\"tab\\tand \\\"quotes\\\"\"", "name=\"two\\nlines, a next line \\N and a zero-width \\uFEFF\""],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_mixture_of_settings_round_trips(int seed)
    {
        const int Cases = 50;
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var picked = Choices.Where(_ => random.Next(2) == 0).Select(options => options[random.Next(options.Length)]).ToList();
            AssertRoundTrip(ScenarioFile.Read(null, Settings(picked)), $"seed {seed}, case {i}: {string.Join("; ", picked)}");
        }
    }

    [Fact]
    public void Every_single_setting_changes_the_hash_and_round_trips()
    {
        var example = ScenarioFile.Hash(ScenarioFile.Read(null, []));
        string[] sameAsExample = ["site.capacityAt=it", "site.cooling=auto"];
        foreach (var setting in Choices.SelectMany(options => options).Except(sameAsExample))
        {
            var scenario = ScenarioFile.Read(null, Settings([setting]));
            Assert.True(ScenarioFile.Hash(scenario) != example, setting);
            AssertRoundTrip(scenario, setting);
        }
    }

    [Fact]
    public void Every_site_with_every_system_round_trips()
    {
        foreach (var site in SitePresets.Names)
        {
            foreach (var system in ProfileLibrary.Embedded.SystemIds)
                AssertRoundTrip(ScenarioFile.Read(null, Settings([$"site.preset={site}", $"systems=[{system}]"])), $"{site}, {system}");
        }
    }

    [Fact]
    public void Every_built_in_scenario_round_trips() =>
        Assert.All(ScenarioPresets.Names, name => AssertRoundTrip(ScenarioFile.Parse(ScenarioPresets.Text(name)!, name), name));

    [Fact]
    public void The_default_scenario_as_a_file_is_the_default_scenario()
    {
        var asFile = ScenarioFile.Parse(ScenarioPresets.Text(ScenarioFile.Default)!, "file");
        Assert.Equal(ScenarioFile.Hash(ScenarioFile.Read(null, [])), ScenarioFile.Hash(asFile));
    }

    private static KeyValuePair<string, string>[] Settings(IEnumerable<string> settings) =>
        [.. settings.Select(s => KeyValuePair.Create(s[..s.IndexOf('=', StringComparison.Ordinal)], s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..]))];

    private static void AssertRoundTrip(Scenario scenario, string label)
    {
        var text = ScenarioWriter.Write(scenario);
        var again = ScenarioFile.Parse(text, label);
        Assert.True(ScenarioWriter.Write(again) == text, label);
        Assert.Equal(ScenarioFile.Hash(scenario), ScenarioFile.Hash(again));
        Assert.Empty(ScenarioDifference.Between(scenario, again));
        Assert.Equal(scenario.Site, again.Site);
        Assert.Equal(scenario.Market, again.Market with { Demand = scenario.Market.Demand, Releases = scenario.Market.Releases, Rebounds = scenario.Market.Rebounds });
        Assert.Equal(scenario.Market.Releases, again.Market.Releases);
        Assert.Equal(scenario.Market.Rebounds, again.Market.Rebounds);
        Assert.Equal(scenario.Market.Demand, again.Market.Demand with { EdgeShare = scenario.Market.Demand.EdgeShare });
        Assert.Equal(scenario.Market.Demand.EdgeShare, again.Market.Demand.EdgeShare);
        Assert.Equal(scenario.Risk, again.Risk with { Correlations = scenario.Risk.Correlations });
        Assert.Equal(scenario.Risk.Correlations, again.Risk.Correlations);
        Assert.Equal(scenario.Candidates, again.Candidates);
        Assert.Equal(scenario.Fleet, again.Fleet with { Deliveries = scenario.Fleet.Deliveries });
        Assert.Equal(scenario.Fleet.Deliveries, again.Fleet.Deliveries);
    }
}
