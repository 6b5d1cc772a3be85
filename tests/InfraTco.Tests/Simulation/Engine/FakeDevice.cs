using InfraTco.Simulation.Engine;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>A device that marks the blocks it computes, and is lost after some of them, half way through the next.</summary>
internal sealed class FakeDevice(string name, string arithmetic, float mark, int blocks = int.MaxValue) : IBlockEngine
{
    private int _asked;

    public string Name => name;

    public string Arithmetic => arithmetic;

    public bool IsDisposed { get; private set; }

    public void Compute(long block, int paths, BlockRows rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var row = rows.Of(0);
        if (Interlocked.Increment(ref _asked) > blocks)
        {
            row[..(row.Length / 2)].Fill(float.NaN);
            throw new DeviceLostException("out of memory.");
        }
        row.Fill(mark);
    }

    public void Dispose() => IsDisposed = true;
}
