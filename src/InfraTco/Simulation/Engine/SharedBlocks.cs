namespace InfraTco.Simulation.Engine;

/// <summary>
/// Blocks shared out between devices in turn. A device that is lost is left out from then on, and its block is computed by the next, in
/// the end by the processor: nothing is lost, and what happened is told.
/// </summary>
/// <param name="devices">The devices; disposed of with this.</param>
/// <param name="processor">What takes over; disposed of with this.</param>
/// <param name="tell">Receives a line for each device that is lost.</param>
public sealed class SharedBlocks(IReadOnlyList<IBlockEngine> devices, IBlockEngine processor, Action<string> tell) : IBlockEngine
{
    private readonly Lock _lock = new();
    private readonly List<IBlockEngine> _left = [.. devices];
    private readonly HashSet<string> _arithmetics = [];
    private int _turn;

    /// <inheritdoc/>
    public string Name => string.Join(", ", devices.Select(d => d.Name));

    /// <inheritdoc/>
    public string Arithmetic
    {
        get
        {
            lock (_lock)
                return _arithmetics.Count > 1 ? Engine.Arithmetic.SingleMixed : _arithmetics.SingleOrDefault(processor.Arithmetic);
        }
    }

    /// <inheritdoc/>
    public void Compute(long block, int paths, BlockRows rows, CancellationToken cancel)
    {
        while (Next() is { } device)
        {
            try
            {
                ComputeOn(device, block, paths, rows, cancel);
                return;
            }
            catch (DeviceLostException e)
            {
                Drop(device, e);
            }
        }
        ComputeOn(processor, block, paths, rows, cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var device in devices)
            device.Dispose();
        processor.Dispose();
    }

    private void ComputeOn(IBlockEngine engine, long block, int paths, BlockRows rows, CancellationToken cancel)
    {
        engine.Compute(block, paths, rows, cancel);
        lock (_lock)
            _arithmetics.Add(engine.Arithmetic);
    }

    private IBlockEngine? Next()
    {
        lock (_lock)
            return _left.Count == 0 ? null : _left[_turn++ % _left.Count];
    }

    private void Drop(IBlockEngine device, DeviceLostException reason)
    {
        bool first;
        int left;
        lock (_lock)
        {
            first = _left.Remove(device);
            left = _left.Count;
            _turn = 0;
        }
        if (first)
            tell($"{device.Name} is left out ({reason.Message.TrimEnd('.')}); {(left > 0 ? "the other devices take over" : "the processor takes over")}");
    }
}
