using System.Text.Json;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Tests.Simulation.Statistics;

public class SeriesAccumulatorTests
{
    public static TheoryData<string, int> SeriesAndShards()
    {
        var data = new TheoryData<string, int>();
        foreach (var series in new[] { nameof(Samples.Normal), nameof(Samples.WideLognormal), nameof(Samples.Pareto), nameof(Samples.Cauchy) })
            foreach (var shards in new[] { 1, 3, 64 })
                data.Add(series, shards);
        return data;
    }

    [Theory]
    [MemberData(nameof(SeriesAndShards))]
    public void The_state_has_the_same_bytes_for_any_partition_and_any_order_of_merging(string name, int shards)
    {
        var series = Series(name);
        var range = Samples.Range(series);
        var whole = new SeriesAccumulator(range);
        whole.Add(series);

        var parts = Enumerable.Range(0, shards).Select(_ => new SeriesAccumulator(range)).ToArray();
        for (var path = 0; path < series.Length; path++)
            parts[path % shards].Add(series[path]);
        var forwards = Merged(range, parts);
        var backwards = Merged(range, parts.Reverse());

        Assert.Equal(Bytes(whole.State), Bytes(forwards));
        Assert.Equal(Bytes(whole.State), Bytes(backwards));
    }

    [Fact]
    public void The_state_has_the_same_bytes_for_any_order_of_the_outcomes()
    {
        var range = Samples.Range(Samples.Pareto);
        var (given, turned, sorted) = (new SeriesAccumulator(range), new SeriesAccumulator(range), new SeriesAccumulator(range));
        given.Add(Samples.Pareto);
        turned.Add(Samples.Pareto.Reverse().ToArray());
        sorted.Add(Samples.Pareto.Order().ToArray());

        Assert.Equal(Bytes(given.State), Bytes(turned.State));
        Assert.Equal(Bytes(given.State), Bytes(sorted.State));
    }

    [Fact]
    public void A_merge_is_associative()
    {
        var series = Samples.Cauchy;
        var range = Samples.Range(series);
        var (a, b, c) = (Of(range, series[..10]), Of(range, series[10..5000]), Of(range, series[5000..]));

        Assert.Equal(Bytes(Merge(Merge(a, b), c)), Bytes(Merge(a, Merge(b, c))));
    }

    [Fact]
    public void A_state_goes_on_where_it_stopped_after_it_was_written_and_read()
    {
        var range = Samples.Range(Samples.Normal);
        var text = JsonSerializer.Serialize(Of(range, Samples.Normal[..50_000]));
        var resumed = new SeriesAccumulator(JsonSerializer.Deserialize<SeriesState>(text)!);
        resumed.Add(Samples.Normal.AsSpan(50_000));

        Assert.Equal(Bytes(Of(range, Samples.Normal)), Bytes(resumed.State));
    }

    [Fact]
    public void The_state_is_as_large_for_one_path_as_for_a_hundred_thousand() =>
        Assert.Equal(Of(Samples.Range(Samples.Normal), [50f]).Bins.Length, Of(Samples.Range(Samples.Normal), Samples.Normal).Bins.Length);

    [Fact]
    public void Sums_are_those_of_integers()
    {
        var accumulator = new SeriesAccumulator(new PilotRange(10, 4, 0, 20));
        accumulator.Add([10.5f, 8f, 10f]);

        Assert.Equal(8 - 32, accumulator.State.Sum);
        Assert.Equal(64 + 1024, accumulator.State.SumOfSquares);
        Assert.Equal((8, 10.5), (accumulator.State.Minimum, accumulator.State.Maximum));
    }

    [Fact]
    public void Outcomes_that_are_no_finite_number_are_counted_apart()
    {
        var state = Of(new PilotRange(0, 10, -1, 1), [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0.5f]);

        Assert.Equal((1, 3, 0), (state.Count, state.Missing, state.Saturated));
        Assert.Equal(0.5, new SeriesDistribution(state).Mean);
    }

    [Fact]
    public void Outcomes_far_beyond_the_pilot_are_held_and_counted()
    {
        var range = PilotRange.Of([-1f, 0f, 1f]);
        var state = Of(range, [1e30f, -1e30f, 0.5f, 4000f]);

        Assert.Equal(2, state.Saturated);
        Assert.Equal(4, state.Count);
        Assert.Equal(4, state.Bins.Sum());
    }

    [Fact]
    public void States_of_different_runs_are_not_merged()
    {
        var state = Of(new PilotRange(0, 10, -1, 1), [0.5f]);

        Assert.Throws<ArgumentException>(() => new SeriesAccumulator(new PilotRange(0, 10, -1, 2)).Merge(state));
        Assert.Throws<ArgumentException>(() => new SeriesAccumulator(state.Range).Merge(state with { Bins = [1] }));
    }

    [Fact]
    public void More_outcomes_than_a_bin_counts_are_refused()
    {
        var state = Of(new PilotRange(0, 10, -1, 1), [0.5f]);

        Assert.Throws<OverflowException>(() => new SeriesAccumulator(state).Merge(state with { Count = int.MaxValue }));
    }

    [Fact]
    public void Every_bin_begins_where_it_says()
    {
        for (var bin = 0; bin < HistogramLayout.BinCount; bin++)
        {
            var (low, high) = (HistogramLayout.LowerEdge(bin), HistogramLayout.LowerEdge(bin + 1));
            Assert.True(low < high);
            Assert.Equal(bin, HistogramLayout.BinOf((float)((low + high) / 2)));
        }

        Assert.Equal(0, HistogramLayout.BinOf(float.MinValue));
        Assert.Equal(HistogramLayout.BinCount - 1, HistogramLayout.BinOf(float.MaxValue));
    }

    [Fact]
    public void A_position_on_an_edge_belongs_to_the_bin_farther_from_the_middle()
    {
        const int First = HistogramLayout.TailBins;
        const int Last = First + HistogramLayout.LinearBins - 1;

        Assert.Equal((First - 1, First), (HistogramLayout.BinOf(0), HistogramLayout.BinOf(MathF.BitIncrement(0) + 1e-3f)));
        Assert.Equal((Last + 1, Last), (HistogramLayout.BinOf(4096), HistogramLayout.BinOf(MathF.BitDecrement(4096))));
        Assert.Equal((First + 2048, First + 2046), (HistogramLayout.BinOf(2048), HistogramLayout.BinOf(2047)));
    }

    private static float[] Series(string name) => name switch
    {
        nameof(Samples.Normal) => Samples.Normal,
        nameof(Samples.WideLognormal) => Samples.WideLognormal,
        nameof(Samples.Pareto) => Samples.Pareto,
        _ => Samples.Cauchy,
    };

    private static SeriesState Of(PilotRange range, float[] outcomes)
    {
        var accumulator = new SeriesAccumulator(range);
        accumulator.Add(outcomes);
        return accumulator.State;
    }

    private static SeriesState Merge(SeriesState a, SeriesState b)
    {
        var accumulator = new SeriesAccumulator(a);
        accumulator.Merge(b);
        return accumulator.State;
    }

    private static SeriesState Merged(PilotRange range, IEnumerable<SeriesAccumulator> parts)
    {
        var merged = new SeriesAccumulator(range);
        foreach (var part in parts)
            merged.Merge(part.State);
        return merged.State;
    }

    private static string Bytes(SeriesState state) => JsonSerializer.Serialize(state);
}
