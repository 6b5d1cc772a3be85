using ILGPU;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>
/// The entry point of a device: a thread takes paths one by one. It only maps its index to a path; drivers are drawn again for every system,
/// and since draws are keyed by driver, all systems see the same futures.
/// </summary>
public static class DeviceKernel
{
    private const int MonthsPerYear = 12;

    /// <summary>Computes the paths of one system in a block that fall to this thread.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="threads">Threads of the launch.</param>
    /// <param name="paths">Paths that are wanted of the block.</param>
    /// <param name="firstPath">Number of the block's first path.</param>
    /// <param name="input">The system and its futures.</param>
    /// <param name="rows">[series × <see cref="BlockRows.Stride"/>] the outcomes.</param>
    /// <param name="releases">[releases × <see cref="BlockRows.Paths"/>] memory for the months of releases.</param>
    public static void Run(Index1D thread, int threads, int paths, uint firstPath, LaunchInput input, ArrayView<float> rows, ArrayView<float> releases)
    {
        for (int path = thread; path < paths; path += threads)
            Path(path, firstPath + (uint)path, input, rows, new ColumnView(releases, path, BlockRows.Paths));
    }

    private static void Path(int column, uint path, LaunchInput input, ArrayView<float> rows, ColumnView releases)
    {
        var future = default(FuturePath<DeviceLane, DeviceWord>);
        var system = default(SystemPath<DeviceLane>);
        PathKernel.Start<DeviceLane, DeviceWord, WordView, ColumnView>(input.Layout, input.Events, input.Key, path, releases, ref future);
        PathKernel.Start(in input.System, input.Key, path, ref future.Words, ref system);
        var fans = new ColumnWriter(rows, input.Monthly, column);
        var years = new ColumnWriter(rows, input.Annual, column);
        for (var month = 0; month < input.Months; month++)
        {
            PathKernel.Advance(input.Layout, input.FutureTable, input.Events, releases, input.Key, path, month, ref future);
            PathKernel.Advance(
                in input.System, input.SystemTable, input.Months, month, (int)input.CalendarMonths[month].Value,
                in future.Innovations.Failures, ref future.Drivers, ref system, ref system.Totals);
            PathOutcomes.Month(in system, ref fans);
            if ((month + 1) % MonthsPerYear == 0)
                PathOutcomes.Year(in input.System, in system.Totals, ref system.LastYear, ref years);
        }
        var figures = new ColumnWriter(rows, 0, column);
        PathOutcomes.Horizon(in input.System, in system.Totals, ref figures);
    }
}
