namespace InfraTco.Simulation.Engine;

/// <summary>A machine that computes blocks of paths. Any number of threads may ask it at once.</summary>
public interface IBlockEngine : IDisposable
{
    /// <summary>What it computes with: the processor's lanes, a device's name.</summary>
    string Name { get; }

    /// <summary>How it rounds, as results record it; blocks of equal arithmetic on one kind of machine are equal to the bit.</summary>
    string Arithmetic { get; }

    /// <summary>Computes the outcomes of a block.</summary>
    /// <param name="block">Number of the block, from 0: block b begins at path b × <see cref="BlockRows.Paths"/>.</param>
    /// <param name="paths">Paths that are wanted of it; the outcomes of the others may be anything.</param>
    /// <param name="rows">Receives the outcomes.</param>
    /// <param name="cancel">Ends within the block.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="DeviceLostException">The machine is gone, or has no memory left; the block may be asked of another.</exception>
    void Compute(long block, int paths, BlockRows rows, CancellationToken cancel);
}
