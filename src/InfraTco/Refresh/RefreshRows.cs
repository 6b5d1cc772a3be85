using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>The rows of a block of futures.</summary>
/// <param name="layout">Where they stand.</param>
internal sealed class RefreshRows(RefreshRow layout)
{
    /// <summary>Futures of a block: some five megabytes of rows for five years and two challengers. From 256 to 2,048 the time is the same (measured).</summary>
    public const int Paths = 1024;

    /// <summary>Floats from row to row: a cache line more than the paths, so that rows do not all fall to the same sets of the cache.</summary>
    public const int Stride = Paths + 16;

    private readonly float[] _rows = new float[layout.Count * Stride];

    /// <summary>A row.</summary>
    public Span<float> this[int row] => _rows.AsSpan(row * Stride, Paths);

    /// <summary>Reads the rows of one path.</summary>
    internal readonly struct Reader(RefreshRows rows, int path) : IRowSource
    {
        /// <inheritdoc/>
        public double this[int row] => rows._rows[row * Stride + path];
    }

    /// <summary>Writes rows at some paths of the block.</summary>
    /// <typeparam name="T">The lane type.</typeparam>
    internal readonly struct Writer<T>(RefreshRows rows, int path) : IRefreshSink<T>
        where T : struct, ILane<T>, IStoredLane<T, float>
    {
        /// <inheritdoc/>
        public void Put(int row, T value) => T.Store(value, rows._rows.AsSpan(row * Stride + path));
    }
}
