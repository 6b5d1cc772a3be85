using InfraTco.Fleet;
using InfraTco.Rental;
using InfraTco.Scenarios;

namespace InfraTco.Cost;

/// <summary>What a fleet's compute is sold for.</summary>
public static class ComputeSale
{
    /// <summary>
    /// Price at the start [USD per H100-equivalent hour]: the scenario's, or the rental price of the fleet's own accelerator, carried from its date to the start,
    /// × factor of the tier ÷ throughput relative to H100; zero where none is given.
    /// </summary>
    /// <exception cref="ScenarioException">The fleet is to be sold at its own price, and its profile has none.</exception>
    public static double PriceAtStart(FleetDesign design, Scenario scenario)
    {
        if (scenario.Market.Rental is not { } rental)
            return scenario.Market.ComputePrice?.Base ?? 0;
        var own = design.System.Accelerator.RentalPrice ?? throw new ScenarioException(
            $"market.computePrice: '{design.Candidate.Id}' is to be sold at the price of its own class, but the profile '{design.System.Accelerator.Id}' has no rental price",
            "give a price, or the class of another");
        var throughput = design.System.RelativeThroughput[(scenario.Fleet.Workload, scenario.Fleet.Precision)].Base;
        var carried = own.Provenance.Day is { } day ? RentalTable.Carried(day, scenario.Market, scenario.Start) : 1;
        return own.Base * carried * rental.Factor.Base / throughput;
    }
}
