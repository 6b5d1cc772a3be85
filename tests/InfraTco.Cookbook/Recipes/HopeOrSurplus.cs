using InfraTco.Charts;
using InfraTco.Data.Scenarios;
using InfraTco.Demand;

namespace InfraTco.Cookbook.Recipes;

public class HopeOrSurplus : Recipe
{
    public override string Name => "Software efficiency: hope or surplus";

    public override string Description =>
        "Compute per task halves every eight months. Whether fleets run full or empty depends on one number, the rebound of demand.";

    public override Chart Cook()
    {
        double[] rebounds = [1.2, 1.0, 0.8, 0.5];
        LineSeries Utilisation(double rebound)
        {
            KeyValuePair<string, string>[] settings = [new("market.demand.model", "moving"), new("market.demand.rebound", $"{rebound}")];
            var scenario = ScenarioFile.Read(path: null, settings);
            return new($"rebound {rebound}", [.. Enumerable.Range(0, 60).Select(m => DemandPath.Balance(scenario, m).Utilisation)]);
        }

        return new Lines(
            "Utilisation by rebound", new MonthAxis(new(2027, 1, 1), 60), new Measure("Utilisation", ""), [.. rebounds.Select(Utilisation)]);
    }
}
