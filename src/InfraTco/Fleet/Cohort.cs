using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Fleet;

/// <summary>Systems that arrive together.</summary>
/// <param name="Count">Systems.</param>
/// <param name="Delivery">Month of delivery, when they are paid.</param>
/// <param name="InService">Month from which they run: delivery, or the energisation of the site if that is later.</param>
/// <param name="AgeAtDeliveryYears">Age when they arrive [yr]; zero if new.</param>
public sealed record Cohort(int Count, int Delivery, int InService, double AgeAtDeliveryYears)
{
    /// <summary>Age at the beginning of a month [yr].</summary>
    public double AgeYears(int month) => AgeAtDeliveryYears + (month - Delivery) / (double)ModelYear.Months;

    /// <summary>The cohorts of a fleet: whole systems that follow the cumulated shares and sum to the fleet.</summary>
    public static IReadOnlyList<Cohort> Of(FleetDesign design, Scenario scenario)
    {
        var fleet = scenario.Fleet;
        var age = UnitAge.Years(design, scenario);
        var cohorts = new List<Cohort>();
        double share = 0;
        var placed = 0;
        var deliveries = fleet.Deliveries.OrderBy(d => d.Month).ToArray();
        for (var i = 0; i < deliveries.Length; i++)
        {
            var delivery = deliveries[i];
            share += delivery.Share.Base;
            var upTo = i == deliveries.Length - 1 ? design.Count : (int)Math.Round(design.Count * share);
            cohorts.Add(new(upTo - placed, delivery.Month, Math.Max(delivery.Month, fleet.EnergisationDelayMonths), age));
            placed = upTo;
        }
        return cohorts;
    }
}
