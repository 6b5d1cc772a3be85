using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>Puts shards of one run together: exact, in any order.</summary>
public static class RunMerge
{
    /// <summary>The run that two disjoint parts make.</summary>
    /// <exception cref="ArgumentException">The parts are not of one run: their layouts or ranges differ.</exception>
    public static RunState Merge(RunState first, RunState second)
    {
        if (first.Systems.Length != second.Systems.Length || first.Pairs.Length != second.Pairs.Length)
            throw new ArgumentException("The parts have different systems: they are not shards of one run.", nameof(second));
        return new(
            first.Paths + second.Paths,
            [.. first.Systems.Zip(second.Systems, Merge)],
            [.. first.Pairs.Zip(second.Pairs, Merge)])
        {
            Arithmetic = first.Arithmetic == second.Arithmetic ? first.Arithmetic : Arithmetic.SingleMixed,
        };
    }

    private static SeriesState[] Merge(SeriesState[] first, SeriesState[] second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException("The parts have different series: they are not shards of one run.", nameof(second));
        return [.. first.Zip(second, Merge)];
    }

    private static PairState Merge(PairState first, PairState second) => first with
    {
        Counts = first.Counts + second.Counts,
        Replicates = first.Replicates?.Zip(second.Replicates ?? [], PairCounts.Add).ToArray(),
        Levelised = Merge(first.Levelised, second.Levelised),
        Tco = Merge(first.Tco, second.Tco),
    };

    private static SeriesState Merge(SeriesState first, SeriesState second)
    {
        var sum = new SeriesAccumulator(first);
        sum.Merge(second);
        return sum.State;
    }
}
