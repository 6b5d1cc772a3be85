using InfraTco.Cost;
using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>How large each fleet of a comparison is: what the basis holds equal, in whole systems.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="systems">Profile of a system by identifier.</param>
/// <param name="sites">The site year that a system gets.</param>
internal sealed class StudySizing(Scenario scenario, Func<string, SystemProfile> systems, Func<SystemProfile, SitePlant> sites)
{
    /// <summary>A fleet in which the rounding of deliveries to whole systems no longer shows.</summary>
    private const int LargeFleet = 1_000_000;

    /// <summary>The fleets in the scenario's order; the first is the measure where the basis states none.</summary>
    /// <exception cref="ScenarioException">No system fits, or more than can be counted.</exception>
    public IReadOnlyList<FleetDesign> All()
    {
        var designs = new List<FleetDesign>();
        foreach (var candidate in scenario.Candidates)
            designs.Add(Size(candidate, designs.Count == 0 ? null : designs[0]));
        return designs;
    }

    private FleetDesign Size(CandidateScenario candidate, FleetDesign? reference)
    {
        var fleet = scenario.Fleet;
        var system = systems(candidate.System);
        var provisioned = FleetSizing.ProvisionedKw(system, fleet);
        var capacity = ItCapacityKw(sites(system).Tables);
        var atPower = new FleetDesign(candidate, system, FleetSizing.CountAtPower(capacity, provisioned), provisioned, capacity);
        var count = candidate.Count ?? CountOnBasis(atPower, reference);
        if (count < 1)
        {
            throw new ScenarioException(
                $"'{candidate.Id}' comes to {count} systems: one takes {provisioned:0.###} kW of a capacity of {capacity:0.###} kW",
                "give the site more capacity, a larger basis or a smaller system");
        }
        if (count > FleetSizing.LargestCount)
            throw new ScenarioException($"'{candidate.Id}' comes to {count} systems", $"give a basis that at most {FleetSizing.LargestCount} meet");
        var sitePower = fleet.Basis == Basis.Power && candidate.Count is null;
        return atPower with { Count = count, FacilityItPowerKw = sitePower ? capacity : count * provisioned };
    }

    /// <summary>What is held equal is stated, or else what the first candidate has at the site's power.</summary>
    private int CountOnBasis(FleetDesign atPower, FleetDesign? reference)
    {
        var fleet = scenario.Fleet;
        return fleet.Basis switch
        {
            Basis.Gpus when (fleet.Gpus ?? reference?.Gpus) is { } gpus => FleetSizing.CountForGpus(gpus, atPower.System),
            Basis.Work when (fleet.WorkH100eHours ?? (reference is null ? null : Work(reference))) is { } work => CountForWork(atPower, work),
            Basis.Budget when (fleet.Budget?.Base ?? (reference is null ? null : reference.Count * CapexPerSystem(reference))) is { } budget =>
                (int)Math.Floor(budget / CapexPerSystem(atPower) * (1 + FleetSizing.CountTolerance)),
            _ => atPower.Count,
        };
    }

    /// <summary>IT capacity of the site [kW]; at the meter, the IT power whose p99.6 hour of facility power is the capacity.</summary>
    private double ItCapacityKw(SiteTables tables)
    {
        var capacity = scenario.Site.Capacity.In("kW");
        return scenario.Site.CapacityAt == CapacityPoint.It
            ? capacity
            : capacity * tables.DesignItPowerKw / SiteTables.Evaluate(tables.AnnualPeak, 1);
    }

    private double Work(FleetDesign design) =>
        ExpectedCase.Run(PlanBuilder.Build(scenario, design, sites(design.System).Tables, scenario.Years * ModelYear.Months)).Sum(LineItem.Work);

    /// <summary>
    /// The least number of systems that does the work. Work is linear in systems but for the rounding of deliveries to whole ones, so
    /// the quotient is a first guess from a fleet large enough to hide it.
    /// </summary>
    private int CountForWork(FleetDesign atPower, double work)
    {
        double Of(int count) => Work(atPower with { Count = count, FacilityItPowerKw = count * atPower.ProvisionedKwPerSystem });
        var enough = work * (1 - FleetSizing.CountTolerance);
        var count = (int)Math.Ceiling(enough / (Of(LargeFleet) / LargeFleet));
        if (count > FleetSizing.LargestCount)
            return count;
        while (Of(count) < enough)
            count++;
        while (count > 1 && Of(count - 1) >= enough)
            count--;
        return count;
    }

    /// <summary>First cost of one system and the hall around it [USD].</summary>
    private double CapexPerSystem(FleetDesign design)
    {
        var building = scenario.Site.Building;
        var hall = ConstructionCost.At(building, scenario.Fleet.EnergisationDelayMonths) * design.ProvisionedKwPerSystem;
        return CandidateCost.Of(design, scenario).It + hall;
    }
}
