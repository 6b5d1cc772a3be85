using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Simulation;

namespace InfraTco.Charts.Tests.Studies;

public class PowerAndPueTests
{
    public static TheoryData<string> Samples => StudySamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Monthly_power_times_hours_is_the_energy_at_the_meter(string sample) => Assert.All(StudySamples.Of(sample).Candidates, c =>
    {
        var watts = PowerAndPue.Power(c);
        var wattHours = watts.Select((w, month) => double.IsNaN(w) ? 0 : w * c.Plan[month, PlanColumn.Hours]).Sum();
        Assert.Equal(c.Metrics[Metric.FacilityEnergyMwh], wattHours / 1e6, c.Metrics[Metric.FacilityEnergyMwh] * 1e-9);
    });

    [Theory]
    [MemberData(nameof(Samples))]
    public void Annual_pue_lies_between_those_of_the_months(string sample) => Assert.All(StudySamples.Of(sample).Candidates, c =>
    {
        var months = PowerAndPue.Pue(c).Where(double.IsFinite).ToList();
        Assert.InRange(c.Metrics[Metric.Pue], months.Min(), months.Max());
        Assert.True(months.Min() > 1);
    });

    [Fact]
    public void Months_without_power_are_gaps()
    {
        var fleet = StudySamples.Of("dark for half a year").Candidates[0];
        Assert.All(PowerAndPue.Power(fleet).Take(6), w => Assert.True(double.IsNaN(w)));
        Assert.All(PowerAndPue.Pue(fleet).Skip(6), p => Assert.True(p > 1));
    }

    [Fact]
    public void Fleets_that_draw_the_same_share_a_line_and_the_others_keep_their_colour()
    {
        var power = PowerAndPue.Of(StudySamples.Example).Parts[0];
        Assert.Equal(["DGX H100, new and owned", "DGX B200, new"], power.Series.Select(s => s.Name));
        Assert.Equal([0, 2], power.Series.Select(s => s.Style));
    }

    [Fact]
    public void Plants_are_named_with_the_fleets_that_they_serve()
    {
        Assert.StartsWith("Cooling by air-chiller-economiser; ", PowerAndPue.Of(StudySamples.Example).Subtitle, StringComparison.Ordinal);
        Assert.Contains(
            "dlc-dry-w32 (GB200 NVL72, new, 8 x MI355X server, new)",
            PowerAndPue.Of(StudySamples.Of("six fleets")).Subtitle,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Title_says_power_and_the_range_of_pue() =>
        Assert.Matches(@"^Every fleet draws about \d\.\d\d MW on average; PUE goes from 1\.\d\d in \w+ to 1\.\d\d in \w+$", PowerAndPue.Of(StudySamples.Example).Title);
}
