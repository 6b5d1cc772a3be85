using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class StudyNotesTests
{
    private static readonly Scenario Plain = TestScenario.Plain.With(TestScenario.New("old"), TestScenario.Owned("old"));

    [Fact]
    public void What_is_used_as_stated_needs_no_note() => Assert.Empty(StudyNotes.Of(Plain.Run()));

    [Theory]
    [InlineData(DemandModel.Steady, 1)]
    [InlineData(DemandModel.Moving, 0)]
    public void An_edge_share_beside_steady_demand_is_named(DemandModel model, int notes)
    {
        var demand = Plain.Market.Demand with { Model = model, EdgeShare = [Quantity<Fraction>.Of(0, "%"), Quantity<Fraction>.Of(10, "%")] };
        Assert.Equal(notes, StudyNotes.Of((Plain with { Market = Plain.Market with { Demand = demand } }).Run()).Count);
    }

    // Both systems ship from October 2022 and the study begins in January 2027.
    [Theory]
    [InlineData(4, 0)]
    [InlineData(6, 1)]
    public void Units_older_than_their_generation_are_named(double years, int notes)
    {
        var sentences = StudyNotes.Of(Plain.WithFleet(f => f with { UsedAge = Ranged<Duration>.Single(years, "years", Provenance.Unstated) }).Run());
        Assert.Equal(notes, sentences.Count);
        Assert.All(sentences, s => Assert.Equal("old-owned: units are 4.3 years old at the start, not 6 (fleet.usedAge), since none is older than its generation", s));
    }

    [Theory]
    [InlineData("2026-12-01", 0)]
    [InlineData("2027-02-01", 1)]
    public void What_comes_after_the_start_is_named_since_it_does_not_count(string day, int notes)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var release = Plain.WithMarket(m => m with { Releases = [new("next", date, Provenance.Unstated)] });
        Assert.Equal(notes, StudyNotes.Of(release.Run()).Count);
        var rebound = Plain.WithMarket(m => m with { UsedPrice = UsedPriceRule.Model, Rebounds = [new(new(2026, 1, 1), date, Ranged<Ratio>.Single(1.4, "x", Provenance.Unstated))] });
        Assert.Equal(notes, StudyNotes.Of(rebound.Run()).Count);
    }

    [Fact]
    public void A_fleet_that_cannot_be_had_at_the_start_is_named()
    {
        var study = Study.Run(Plain, system => TestSystem.Find(system) with { LaunchDate = new(2027, 6, 30) }, new FlatSite().For);
        Assert.Contains("old: Old box ships from 2027-06-30, after the start", StudyNotes.Of(study));
        Assert.DoesNotContain(StudyNotes.Of(study, atStart: false), note => note.Contains("ships", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025", 0)]
    [InlineData("2024-12", 1)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-01-02", 0)]
    [InlineData("2029-02", 1)]
    [InlineData("", 0)]
    public void Prices_of_more_than_two_years_before_the_start_are_named(string date, int notes)
    {
        var used = Ranged<Money>.Single(150, "kUSD", new("A listing", date, 'C'));
        var sentences = StudyNotes.Of(Study.Run(Plain, system => TestSystem.Find(system) with { PriceUsed = used }, new FlatSite().For));
        Assert.Equal(notes, sentences.Count);
        Assert.All(sentences, s => Assert.Equal($"old-owned: its price is one of {date[..4]}, taken as it stands at the start; give the candidate a price, or a price list", s));
    }
}
