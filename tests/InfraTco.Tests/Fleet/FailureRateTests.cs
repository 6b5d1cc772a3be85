using InfraTco.Fleet;
using InfraTco.Tests.Finance;

namespace InfraTco.Tests.Fleet;

public class FailureRateTests
{
    [Fact]
    public void The_first_five_years_have_the_profile_rate_on_average() => Assert.Equal(5 * 0.03, FailureRate.Expected(0.03, 0, 5), 12);

    [Fact]
    public void Infants_fail_more_often_than_grown_systems_and_old_ones_most()
    {
        var first = FailureRate.Expected(0.03, 0, 0.25);
        var third = FailureRate.Expected(0.03, 3, 3.25);
        var twelfth = FailureRate.Expected(0.03, 12, 12.25);
        Assert.True(first > third);
        Assert.True(twelfth > first);
    }

    [Fact]
    public void Failures_of_parts_of_an_age_sum_to_those_of_the_whole() =>
        Property.Holds(Property.ListBetween(0, 20, 3, 3), ages =>
        {
            Array.Sort(ages);
            var parts = FailureRate.Expected(0.03, ages[0], ages[1]) + FailureRate.Expected(0.03, ages[1], ages[2]);
            return parts >= 0 && Property.Near(FailureRate.Expected(0.03, ages[0], ages[2]), parts, 1);
        });
}
