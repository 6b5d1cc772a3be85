using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a path draws once: its releases, and the properties of its systems.</summary>
internal static class PathDraws
{
    /// <summary>First group of streams for releases, in month 0.</summary>
    private const uint FirstReleaseGroup = 16;

    /// <summary>
    /// Months of the path's releases, one after the other: a word counted against the thresholds of the first, then of each gap.
    /// </summary>
    public static void Releases<T, TWord>(ReleaseSchedule schedule, DrawKey key, uint firstPath, Span<T> releases)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var words = default(WordBlock<TWord>);
        var at = T.Of(-1);
        for (var k = 0; k < releases.Length; k++)
        {
            if (k % Draw.StreamsPerGroup == 0)
                Draw.Words(key, firstPath, 0, FirstReleaseGroup + (uint)(k / Draw.StreamsPerGroup), ref words);
            var word = (k % Draw.StreamsPerGroup) switch { 0 => words.A, 1 => words.B, 2 => words.C, _ => words.D };
            at += T.Of(1) + Count<T, TWord>(word, k == 0 ? schedule.FirstThresholds : schedule.GapThresholds);
            releases[k] = at;
        }
    }

    private static T Count<T, TWord>(TWord word, uint[] thresholds)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var one = T.Of(1);
        var count = T.Of(0);
        foreach (var threshold in thresholds)
            count += T.SelectBelow(word, TWord.Of(threshold), T.Of(0), one);
        return count;
    }

    /// <summary>step^n, n the path's releases in this month.</summary>
    public static T ReleaseFactor<T>(ReadOnlySpan<T> releases, int month, T step)
        where T : struct, ILane<T>
    {
        var one = T.Of(1);
        var from = T.Of(month - 0.5);
        var to = T.Of(month + 0.5);
        var factor = one;
        foreach (var release in releases)
            factor *= T.SelectLess(release, to, T.SelectLess(from, release, step, one), one);
        return factor;
    }

    /// <summary>The system's own factors: power, throughput and price uniform on their ranges, failure rate lognormal with mean one.</summary>
    public static void System<T, TWord>(EngineSystem system, DrawKey key, uint firstPath, ref SystemPath<T> path)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var words = default(WordBlock<TWord>);
        Draw.Words(key, firstPath, 0, system.StreamGroup, ref words);
        var deviation = T.Of(system.FailureDeviation);
        path.Draw.BusyPower = system.Power.Factor(Draw.Uniform<T, TWord>(words.A));
        path.Draw.Throughput = system.Throughput.Factor(Draw.Uniform<T, TWord>(words.B));
        path.Draw.Price = system.Price.Factor(Draw.Uniform<T, TWord>(words.C));
        path.Frailty = T.Exp(deviation * (T.Normal(words.D) - T.Of(0.5) * deviation));
    }

    /// <summary>Factor on the month's replacements: the fleet's frailty, and the noise of a count.</summary>
    public static T Failures<T>(EngineSystem system, int month, T z, T frailty)
        where T : struct, ILane<T>, IStoredLane<T, float> =>
        T.Max(T.Of(0), T.Fma(T.Broadcast(system.FailureNoise[month]), z, T.Of(1))) * T.Broadcast(system.FailureInverse[month]) * frailty;
}
