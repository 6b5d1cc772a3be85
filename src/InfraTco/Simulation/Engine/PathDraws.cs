using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a path draws once: its releases, its software efficiency, and the properties of its systems.</summary>
public static class PathDraws
{
    /// <summary>First group of streams for releases, in month 0.</summary>
    private const uint FirstReleaseGroup = 16;

    /// <summary>Group of streams for software efficiency, in month 0.</summary>
    private const uint SoftwareGroup = 8;

    /// <summary>Releases that one pass of the generator gives; a buffer holds a multiple of it.</summary>
    public const int ReleasesPerGroup = Draw.StreamsPerGroup;

    /// <summary>
    /// Months of the path's releases, one after the other: a word counted against the thresholds of the first, then of each gap.
    /// </summary>
    public static void Releases<T, TWord, TEvents, TBuffer>(
        FutureLayout layout, TEvents events, in DrawKey key, uint firstPath, TBuffer releases, ref WordBlock<TWord> words)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
        where TBuffer : struct, ILaneBuffer<T>
    {
        for (var k = 0; k < layout.Releases; k += ReleasesPerGroup)
        {
            ReleaseWords(in key, firstPath, k, ref words);
            FourReleases<T, TWord, TEvents, TBuffer>(layout, events, k, in words, releases);
        }
    }

    /// <summary>The path's software efficiency, a standard normal number.</summary>
    public static T Software<T, TWord>(in DrawKey key, uint firstPath, ref WordBlock<TWord> words)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        Draw.Words(in key, firstPath, 0, SoftwareGroup, ref words);
        return T.Normal(words.A);
    }

    /// <summary>The words of four releases from <paramref name="k"/>, a multiple of four.</summary>
    public static void ReleaseWords<TWord>(in DrawKey key, uint firstPath, int k, ref WordBlock<TWord> words)
        where TWord : struct, IWord<TWord> => Draw.Words(in key, firstPath, 0, FirstReleaseGroup + (uint)(k / ReleasesPerGroup), ref words);

    /// <summary>Months of four releases from <paramref name="k"/>, a multiple of four, after the one before.</summary>
    public static void FourReleases<T, TWord, TEvents, TBuffer>(
        FutureLayout layout, TEvents events, int k, ref readonly WordBlock<TWord> words, TBuffer releases)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
        where TBuffer : struct, ILaneBuffer<T>
    {
        var one = T.Of(1);
        var (from, count) = (FutureLayout.FirstOffset + layout.FirstCount, layout.GapCount);
        var at = k == 0
            ? Count<T, TWord, TEvents>(in words.A, events, FutureLayout.FirstOffset, layout.FirstCount)
            : releases[k - 1] + one + Count<T, TWord, TEvents>(in words.A, events, from, count);
        releases[k] = at;
        at += one + Count<T, TWord, TEvents>(in words.B, events, from, count);
        releases[k + 1] = at;
        at += one + Count<T, TWord, TEvents>(in words.C, events, from, count);
        releases[k + 2] = at;
        at += one + Count<T, TWord, TEvents>(in words.D, events, from, count);
        releases[k + 3] = at;
    }

    [MethodImpl(LaneCode.Hot)]
    private static T Count<T, TWord, TEvents>(ref readonly TWord word, TEvents events, int from, int thresholds)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
    {
        var held = word;
        var one = T.Of(1);
        var zero = T.Of(0);
        var count = zero;
        for (var k = 0; k < thresholds; k++)
            count += T.SelectBelow(held, events[from + k], zero, one);
        return count;
    }

    /// <summary>Sets the factor of the path's release in this month, one where there is none: no two releases fall in one month.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Release<T, TBuffer>(in FutureLayout layout, TBuffer releases, int month, ref T factor)
        where T : struct, ILane<T>
        where TBuffer : struct, ILaneBuffer<T>
    {
        var step = T.Of(layout.ReleaseStep);
        var now = T.Of(month);
        var near = T.Of(0.25);
        var product = T.Of(1);
        for (var k = 0; k < layout.Releases; k++)
        {
            var distance = releases[k] - now;
            product = T.SelectLess(distance * distance, near, step, product);
        }
        factor = product;
    }

    /// <summary>The system's own factors: power, throughput and price on their ranges, failure rate lognormal with mean one.</summary>
    public static void System<T, TWord>(in SystemConstants system, in DrawKey key, uint firstPath, ref WordBlock<TWord> words, ref SystemPath<T> path)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        Draw.Words(in key, firstPath, 0, system.StreamGroup, ref words);
        System<T, TWord>(in system, in words, ref path);
    }

    /// <summary>The system's own factors of four words.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void System<T, TWord>(in SystemConstants system, ref readonly WordBlock<TWord> words, ref SystemPath<T> path)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var deviation = T.Of(system.FailureDeviation);
        path.Draw.BusyPower = system.Power.Factor(Draw.Uniform<T, TWord>(words.A));
        path.Draw.Throughput = system.Throughput.Factor(Draw.Uniform<T, TWord>(words.B));
        path.Draw.Price = system.Price.Factor(Draw.Uniform<T, TWord>(words.C));
        path.Frailty = T.Exp(deviation * (T.Normal(words.D) - T.Of(0.5) * deviation));
    }

    /// <summary>Factor on the month's replacements: the fleet's frailty, and the noise of a count.</summary>
    /// <param name="table">The system's table.</param>
    /// <param name="at">Where the month's failures lie.</param>
    /// <param name="z">A normal number.</param>
    /// <param name="frailty">Factor on the failure rate.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Failures<T, TTable>(TTable table, int at, T z, T frailty)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> =>
        T.Max(T.Of(0), T.Fma(table.At(at, 0), z, T.Of(1))) * table.At(at, 1) * frailty;
}
