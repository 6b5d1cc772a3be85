namespace InfraTco.Charts.Tests;

public class FoldTests
{
    [Fact]
    public void Sums_of_bars_are_kept()
    {
        var folded = Fold.Small(Samples.Categories, 5);
        for (var bar = 0; bar < 3; bar++)
            Assert.Equal(Samples.Categories.Sum(s => s.Values[bar]), folded.Sum(s => s.Values[bar]), 1e-3);
    }

    [Fact]
    public void Largest_charges_and_all_credits_keep_their_names() => Assert.Equal(
        ["Servers", "Network", "Building", "Energy", "Resale", "Building residual", "Other"],
        Fold.Small(Samples.Categories, 4).Select(s => s.Name));

    [Fact]
    public void Note_lists_what_was_folded() =>
        Assert.StartsWith("Maintenance, Software, Staff", Fold.Small(Samples.Categories, 4)[^1].Note, StringComparison.Ordinal);

    [Fact]
    public void Single_small_series_is_not_renamed() => Assert.Same(Samples.Categories, Fold.Small(Samples.Categories, 12));

    [Fact]
    public void Missing_part_makes_the_folded_value_missing() =>
        Assert.Equal([double.NaN, 3], Fold.Small([new("a", [double.NaN, 1]), new("b", [1, 2])], 0).Single().Values);

    [Fact]
    public void Negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Fold.Small([], -1));
}
