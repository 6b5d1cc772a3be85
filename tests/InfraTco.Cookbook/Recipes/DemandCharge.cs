using InfraTco.Charts;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Simulation;

namespace InfraTco.Cookbook.Recipes;

public class DemandCharge : Recipe
{
    public override string Name => "A tariff with a demand charge";

    public override string Description =>
        "An all-in price already holds demand charges; an unbundled tariff bills energy and the month's highest hour. Both at once is refused.";

    public override Chart Cook()
    {
        string[] tariffs = ["tariff: all-in", "tariff: unbundled, price: 0.055 USD/kWh, demandCharge: 14 USD/kW-month"];
        CandidateResult Run(string tariff)
        {
            var yaml = $"{{ systems: [dgx-b200], site: {{ electricity: {{ {tariff} }} }} }}";
            var scenario = ScenarioFile.Parse(yaml, "tariff.yaml");
            var site = new ScenarioSite(scenario, folder: "");
            return Study.Run(scenario, ProfileLibrary.Embedded.System, site.For).Candidates[0];
        }
        var fleets = tariffs.Select(Run).ToList();
        BarSeries Part(LineItem item) => new(item.ToString(), [.. fleets.Select(f => f.Ledger.Sum(item))]);

        var measure = Measure.Money("Power bill over five years, nominal");
        return new StackedBars("All-in and unbundled", measure, ["All-in", "Unbundled"], [Part(LineItem.Energy), Part(LineItem.Demand)]);
    }
}
