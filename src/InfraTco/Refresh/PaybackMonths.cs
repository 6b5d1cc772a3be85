using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>The carbon payback of a challenger in a group of futures, as <see cref="CarbonPayback"/> counts it in the expected case.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="EqualWork">Payback at equal work [months]; +∞ where it is beyond the horizon, NaN where the challenger cannot be had.</param>
/// <param name="EqualPower">The same at equal power.</param>
internal readonly record struct PaybackMonths<T>(T EqualWork, T EqualPower)
    where T : struct, ILane<T>
{
    /// <summary>Counts the months of a challenger.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static PaybackMonths<T> Of(RefreshInput input, RefreshPath<T> path, int j, PaybackSpan span)
    {
        var (keep, run, challenger) = (path.Keep, path.Run[j], input.Challengers[j]);
        var never = T.Of(double.PositiveInfinity);
        if (span.Works >= input.Months)
            return new(never, never);
        var power = T.Of(challenger.EmbodiedT);
        var work = power * keep.Work[span.Works] / run.Work[span.Works];
        var atWork = T.Of(span.Works - span.Month);
        var atPower = atWork;
        for (var month = span.Works; month < input.Months; month++)
        {
            var share = keep.Work[month] / run.Work[month];
            Save(keep.Carbon[month] - share * run.Carbon[month], ref work, ref atWork);
            Save(keep.Carbon[month] - run.Carbon[month], ref power, ref atPower);
        }
        var released = T.Of(challenger.Generations - 0.5);
        T Had(T left, T months) => T.SelectLess(path.Releases[span.Date], released, T.Of(double.NaN), T.SelectLess(T.Of(0), left, never, months));
        return new(Had(work, atWork), Had(power, atPower));
    }

    /// <summary>Takes what a month saves from what is left to be paid back; the month in which it suffices counts in part, later ones not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Save(T saved, ref T left, ref T months)
    {
        var part = T.SelectLess(saved, left, T.Of(1), left / saved);
        months += T.SelectLess(T.Of(0), left, part, T.Of(0));
        left = T.SelectLess(T.Of(0), left, left - saved, left);
    }
}
