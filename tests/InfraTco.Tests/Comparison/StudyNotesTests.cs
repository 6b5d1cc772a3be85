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
}
