using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// Which rows of a system to call for in which month: the fans of the next month, and one after the other those of the year and of the horizon. Stores to
/// lines that are far away stop a core once its queue of stores is full (measured: an eighth of a run).
/// </summary>
/// <param name="months">Horizon [months].</param>
internal sealed class RowSchedule(int months)
{
    private const int MonthsPerYear = 12;

    private readonly int[][] _rows = [.. Enumerable.Range(0, months).Select(month => After(month, months).ToArray())];

    /// <summary>Calls for the places that are written after a month.</summary>
    /// <param name="first">Place of the first path in the first series, of <see cref="BlockRows.At"/>.</param>
    /// <param name="paths">How many paths are written together.</param>
    /// <param name="month">Month, 0 = the first.</param>
    [MethodImpl(LaneCode.Hot)]
    public void Fetch(ref float first, int paths, int month)
    {
        const int Line = CacheLine.Bytes / sizeof(float);
        foreach (var row in _rows[month])
        {
            for (var path = 0; path < paths; path += Line)
                CacheLine.Fetch(ref Unsafe.Add(ref first, row * BlockRows.Stride + path));
        }
    }

    private static IEnumerable<int> After(int month, int months)
    {
        if (month + 1 < months)
        {
            foreach (var fan in PathSeries.Monthly)
                yield return PathSeries.OfMonth(months, month + 1, fan);
        }
        var (year, k) = (month / MonthsPerYear, month % MonthsPerYear);
        if (year < months / MonthsPerYear && k < PathSeries.Annual.Count)
            yield return PathSeries.YearOffset(year) + k;
        for (var figure = month; figure < PathSeries.Horizon.Count; figure += months)
            yield return figure;
    }
}
