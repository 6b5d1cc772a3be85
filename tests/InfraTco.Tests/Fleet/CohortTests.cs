using FsCheck.Fluent;
using InfraTco.Fleet;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Finance;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Fleet;

public class CohortTests
{
    private static IReadOnlyList<Cohort> Of(int count, CandidateScenario candidate, int delay, params (int Month, double Share)[] deliveries) =>
        Cohort.Of(
            new FleetDesign(candidate, TestSystem.Old, count, 10, count * 10),
            TestScenario.Plain.WithFleet(f => f with
            {
                EnergisationDelayMonths = delay,
                Deliveries = [.. deliveries.Select(d => new DeliveryScenario(d.Month, new Quantity<Fraction>(d.Share)))],
            }));

    [Fact]
    public void Cohorts_follow_the_cumulated_shares_in_order_of_delivery()
    {
        var cohorts = Of(10, TestScenario.New("old"), 0, (6, 0.25), (0, 0.5), (12, 0.25));
        Assert.Equal([0, 6, 12], cohorts.Select(c => c.Delivery));
        Assert.Equal([5, 3, 2], cohorts.Select(c => c.Count));
    }

    [Fact]
    public void What_arrives_before_the_site_is_energised_waits()
    {
        var cohorts = Of(10, TestScenario.New("old"), 6, (0, 0.5), (9, 0.5));
        Assert.Equal([6, 9], cohorts.Select(c => c.InService));
    }

    [Fact]
    public void New_systems_age_from_delivery_and_used_ones_from_before()
    {
        Assert.Equal(0.5, Of(1, TestScenario.New("old"), 0, (6, 1)).Single().AgeYears(12), 12);
        Assert.Equal(3.0, Of(1, TestScenario.Used("old"), 0, (6, 1)).Single().AgeYears(12), 12);
        Assert.Equal(2.5, Of(1, TestScenario.Owned("old"), 0, (0, 1)).Single().AgeYears(0), 12);
    }

    [Fact]
    public void Cohorts_always_sum_to_the_fleet_and_are_never_negative()
    {
        var cases = Gen.Choose(1, 10_000_000).SelectMany(
            count => Property.ListBetween(0, 1, 1, 8).Select(weights => (count, weights)));
        Property.Holds(cases, c =>
        {
            var total = c.weights.Sum();
            var shares = c.weights.Select((w, i) => (i, total > 0 ? w / total : 1.0 / c.weights.Length)).ToArray();
            var cohorts = Of(c.count, TestScenario.New("old"), 0, shares);
            return cohorts.Sum(x => x.Count) == c.count && cohorts.All(x => x.Count >= 0);
        });
    }
}
