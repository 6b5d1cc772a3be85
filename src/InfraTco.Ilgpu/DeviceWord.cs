using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Ilgpu;

/// <summary>Thirty-two bits of one path on a device.</summary>
/// <param name="value">The bits.</param>
public readonly struct DeviceWord(uint value) : IWord<DeviceWord>
{
    private readonly uint _value = value;

    /// <summary>The bits.</summary>
    public uint Value => _value;

    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    public static DeviceWord Of(uint value) => new(value);

    /// <inheritdoc/>
    public static DeviceWord Sequence(uint first) => new(first);

    /// <inheritdoc/>
    public static DeviceWord operator +(DeviceWord a, DeviceWord b) => new(a._value + b._value);

    /// <inheritdoc/>
    /// <remarks>A shift: in OpenCL C the sum is one of signed numbers, and its compilers take the top bit of x + x for that of x.</remarks>
    public static DeviceWord Twice(DeviceWord a) => new(a._value << 1);

    /// <inheritdoc/>
    public static DeviceWord operator ^(DeviceWord a, DeviceWord b) => new(a._value ^ b._value);

    /// <inheritdoc/>
    public static DeviceWord RotateLeft(DeviceWord a, [ConstantExpected(Min = 1, Max = 31)] byte bits) =>
        new((a._value << bits) | (a._value >> (32 - bits)));

    /// <inheritdoc/>
    public static DeviceWord ShiftRight(DeviceWord a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a._value >> bits);

    /// <inheritdoc/>
    public static DeviceWord SignMask(DeviceWord a) => new((uint)((int)a._value >> 31));
}
