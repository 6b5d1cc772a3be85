using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Blocks on the processor.</summary>
/// <param name="input">What the run is computed from.</param>
/// <param name="lane">Lane width; outcomes do not depend on it.</param>
public sealed class CpuBlocks(EngineInput input, LaneWidth lane) : IBlockEngine
{
    private readonly RowSchedule _schedule = new(input.Months);
    private readonly ThreadLocal<object?> _held = new();

    /// <inheritdoc/>
    public string Name => "the processor";

    /// <inheritdoc/>
    public string Arithmetic => Engine.Arithmetic.SingleFused;

    /// <inheritdoc/>
    public void Compute(long block, int paths, BlockRows rows, CancellationToken cancel) =>
        LaneSelection.Run<BlockKernel, int>(lane, new BlockKernel(input, _schedule, _held, (uint)(block * BlockRows.Paths), paths, rows, cancel));

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
