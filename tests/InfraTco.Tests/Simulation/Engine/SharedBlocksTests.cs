using InfraTco.Simulation.Engine;

namespace InfraTco.Tests.Simulation.Engine;

public sealed class SharedBlocksTests : IDisposable
{
    private readonly List<string> _told = [];
    private readonly FakeDevice _processor = new("processor", Arithmetic.SingleFused, -1);

    [Fact]
    public void Devices_take_blocks_in_turn()
    {
        using var shared = Shared(new("a", Arithmetic.SingleDevice, 1), new("b", Arithmetic.SingleDevice, 2));

        Assert.Equal([1, 2, 1, 2], Enumerable.Range(0, 4).Select(b => Mark(shared, b)));
        Assert.Equal("f32-device", shared.Arithmetic);
        Assert.Empty(_told);
    }

    [Fact]
    public void A_lost_device_is_told_of_once_and_its_block_is_computed_whole_by_another()
    {
        using var shared = Shared(new("a", Arithmetic.SingleDevice, 1, blocks: 1), new("b", Arithmetic.SingleDevice, 2));

        Assert.Equal([1, 2, 2, 2, 2], Enumerable.Range(0, 5).Select(b => Mark(shared, b)));
        Assert.Equal("f32-device", shared.Arithmetic);
        Assert.Equal(["a is left out (out of memory); the other devices take over"], _told);
    }

    [Fact]
    public void The_processor_takes_over_from_the_last_device_and_the_arithmetic_says_so()
    {
        using var shared = Shared(new FakeDevice("a", Arithmetic.SingleDevice, 1, blocks: 2));

        Assert.Equal([1, 1, -1, -1], Enumerable.Range(0, 4).Select(b => Mark(shared, b)));
        Assert.Equal("f32-mixed", shared.Arithmetic);
        Assert.Equal(["a is left out (out of memory); the processor takes over"], _told);
    }

    [Fact]
    public void Without_a_device_the_processor_computes_in_its_own_arithmetic()
    {
        using var shared = Shared();

        Assert.Equal(-1, Mark(shared, 0));
        Assert.Equal("f32-fma", shared.Arithmetic);
    }

    [Fact]
    public void Threads_that_lose_a_device_together_lose_no_block()
    {
        using var shared = Shared(new FakeDevice("a", Arithmetic.SingleDevice, 1, blocks: 5));
        var marks = new float[64];

        Parallel.For(0, marks.Length, b => marks[b] = Mark(shared, b));

        Assert.Equal(5, marks.Count(m => m == 1));
        Assert.Equal(marks.Length - 5, marks.Count(m => m == -1));
        Assert.Single(_told);
    }

    [Fact]
    public void A_cancelled_block_is_no_lost_device()
    {
        using var shared = Shared(new FakeDevice("a", Arithmetic.SingleDevice, 1));

        Assert.Throws<OperationCanceledException>(() => shared.Compute(0, BlockRows.Paths, new BlockRows(1, 1), new CancellationToken(true)));
        Assert.Equal(1, Mark(shared, 1));
        Assert.Empty(_told);
    }

    [Fact]
    public void All_machines_are_disposed_of()
    {
        var device = new FakeDevice("a", Arithmetic.SingleDevice, 1);
        Shared(device).Dispose();

        Assert.True(device.IsDisposed);
        Assert.True(_processor.IsDisposed);
    }

    public void Dispose() => _processor.Dispose();

    private SharedBlocks Shared(params FakeDevice[] devices) => new(devices, _processor, _told.Add);

    /// <summary>The mark of a block; NaN if any of its outcomes is not of one machine.</summary>
    private static float Mark(SharedBlocks shared, long block)
    {
        var rows = new BlockRows(1, 2);
        shared.Compute(block, BlockRows.Paths, rows, CancellationToken.None);
        var outcomes = rows.Of(0);
        return outcomes.ContainsAnyExcept(outcomes[0]) ? float.NaN : outcomes[0];
    }
}
