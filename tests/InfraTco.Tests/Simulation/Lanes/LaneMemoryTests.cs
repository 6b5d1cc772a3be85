using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

public class LaneMemoryTests
{
    [Fact]
    public void A_value_and_the_floats_of_the_memory_begin_at_one_place()
    {
        var memory = new LaneMemory(256);
        memory.As<NormalBlock<Wide16>>().B = Wide16.Of(3);

        Assert.Equal(64, memory.Floats.Length);
        Assert.Equal(Enumerable.Repeat(3f, 16), memory.Floats[16..32].ToArray());
        Assert.Equal(0, memory.Floats[0]);
    }

    [Fact]
    public void Wide_lanes_lie_on_cache_lines()
    {
        for (var length = 64; length < 1024; length += 40)
            Assert.Equal(0, AddressModulo64(ref new LaneMemory(length).As<Wide16>()));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LaneMemory(63).As<Wide16>());
        Assert.Throws<ArgumentException>(() => new LaneMemory(64).As<(string, int)>());
    }

    private static nint AddressModulo64<T>(ref T value)
        where T : struct => Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref value) & 63;
}
