using System.Runtime.CompilerServices;
using InfraTco.Comparison;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>Adds up the differences of one pair of systems.</summary>
/// <param name="a">Place of A among the systems.</param>
/// <param name="b">Place of B.</param>
/// <param name="replicates">Replicates that each hold an equal share of a block, one after the other; 1 where paths are independent.</param>
/// <param name="levelised">Takes the differences of levelised cost.</param>
/// <param name="tco">Takes those of cost of ownership.</param>
internal sealed class PairAccumulator(int a, int b, int replicates, SeriesAccumulator levelised, SeriesAccumulator tco)
{
    private static readonly int LevelisedRow = PathSeries.OfHorizon(Metric.LevelisedUsdPerH100eHour);
    private static readonly int TcoRow = PathSeries.OfHorizon(Metric.TcoUsd);
    private static readonly int CarbonRow = PathSeries.OfHorizon(Metric.KgCo2ePerH100eHour);

    private readonly Lock _lock = new();

    /// <summary>[replicate]; independent paths are one.</summary>
    private readonly PairCounts[] _replicates = new PairCounts[replicates];

    /// <summary>What was added; nothing is added afterwards.</summary>
    public PairState LastState => new(a, b, _replicates.Aggregate(PairCounts.Add), levelised.LastState, tco.LastState)
    {
        Replicates = _replicates.Length > 1 ? _replicates : null,
    };

    /// <summary>An accumulator whose ranges come from the pilot.</summary>
    public static PairAccumulator Of(int a, int b, int replicates, PilotRows pilot) => new(
        a, b, replicates, new(PilotRange.Of(pilot.Difference(a, b, LevelisedRow))), new(PilotRange.Of(pilot.Difference(a, b, TcoRow))));

    /// <summary>Adds the first paths of a block, in the manner of <paramref name="add"/>; replicates share them out equally.</summary>
    [SkipLocalsInit]
    public void Add(BlockRows rows, int paths, Action<SeriesAccumulator, ReadOnlySpan<float>> add)
    {
        Span<float> difference = stackalloc float[BlockRows.Paths];
        Span<long> negative = stackalloc long[replicates];
        difference = difference[..paths];
        lock (_lock)
        {
            Subtract(rows, LevelisedRow, difference, negative);
            Count(negative, n => new(n, 0, 0));
            add(levelised, difference);
            Subtract(rows, TcoRow, difference, negative);
            Count(negative, n => new(0, n, 0));
            add(tco, difference);
            Subtract(rows, CarbonRow, difference, negative);
            Count(negative, n => new(0, 0, n));
        }
    }

    /// <summary>Sets <paramref name="difference"/> to a series of b less that of a, and <paramref name="negative"/> to how many of a replicate are negative.</summary>
    private void Subtract(BlockRows rows, int series, Span<float> difference, Span<long> negative)
    {
        var first = rows.Series(a, series, difference.Length);
        var second = rows.Series(b, series, difference.Length);
        var share = difference.Length / negative.Length;
        for (var r = 0; r < negative.Length; r++)
        {
            negative[r] = 0;
            for (var i = r * share; i < (r + 1) * share; i++)
            {
                difference[i] = second[i] - first[i];
                negative[r] += difference[i] < 0 ? 1 : 0;
            }
        }
    }

    private void Count(ReadOnlySpan<long> negative, Func<long, PairCounts> counts)
    {
        for (var r = 0; r < negative.Length; r++)
            _replicates[r] += counts(negative[r]);
    }
}
