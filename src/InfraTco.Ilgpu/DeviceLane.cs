using ILGPU;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Ilgpu;

/// <summary>
/// One path in single precision on a device. A product is rounded before it is added (a device has no fused operation that is the same
/// everywhere), so its numbers differ from the processor's in their last bits: arithmetic f32-device.
/// </summary>
/// <param name="value">The number.</param>
public readonly struct DeviceLane(float value) : IRandomLane<DeviceLane, DeviceWord>
{
    /// <summary>Bits of the stored significand of IEEE 754 binary32.</summary>
    private const int MantissaBits = 23;

    /// <summary>The bits of one.</summary>
    private const int OneBits = 0x3F800000;

    /// <summary>The bits of √½.</summary>
    private const int RootHalfBits = 0x3F3504F3;

    /// <summary>1.5 × 2²³: added to a small integer, it leaves that integer in the lowest bits.</summary>
    private const float Shifter = 12582912f;

    /// <summary>The top bit.</summary>
    private const uint SignBit = 0x80000000u;

    private readonly float _value = value;

    /// <summary>The number.</summary>
    public float Value => _value;

    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    public static DeviceLane Of(double value) => new((float)value);

    /// <inheritdoc/>
    public static DeviceLane operator +(DeviceLane a, DeviceLane b) => new(a._value + b._value);

    /// <inheritdoc/>
    public static DeviceLane operator -(DeviceLane a, DeviceLane b) => new(a._value - b._value);

    /// <inheritdoc/>
    public static DeviceLane operator *(DeviceLane a, DeviceLane b) => new(a._value * b._value);

    /// <inheritdoc/>
    public static DeviceLane operator /(DeviceLane a, DeviceLane b) => new(a._value / b._value);

    /// <inheritdoc/>
    public static DeviceLane Fma(DeviceLane a, DeviceLane b, DeviceLane c) => new(a._value * b._value + c._value);

    /// <inheritdoc/>
    public static DeviceLane Sqrt(DeviceLane a) => new(MathF.Sqrt(a._value));

    /// <inheritdoc/>
    public static DeviceLane Min(DeviceLane a, DeviceLane b) => new(a._value < b._value ? a._value : b._value);

    /// <inheritdoc/>
    public static DeviceLane Max(DeviceLane a, DeviceLane b) => new(a._value > b._value ? a._value : b._value);

    /// <inheritdoc/>
    public static DeviceLane SelectLess(DeviceLane a, DeviceLane b, DeviceLane yes, DeviceLane no) => new(a._value < b._value ? yes._value : no._value);

    /// <inheritdoc/>
    public static DeviceLane PowerOfTwo(DeviceLane n) => new(Interop.IntAsFloat((uint)((Bits(n._value + Shifter) << MantissaBits) + OneBits)));

    /// <inheritdoc/>
    public static DeviceLane Exponent(DeviceLane x) => new((Bits(x._value) - RootHalfBits) >> MantissaBits);

    /// <inheritdoc/>
    public static DeviceLane Mantissa(DeviceLane x) =>
        new(Interop.IntAsFloat((uint)(Bits(x._value) - (((Bits(x._value) - RootHalfBits) >> MantissaBits) << MantissaBits))));

    /// <inheritdoc/>
    public static DeviceLane Exp(DeviceLane x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    public static DeviceLane Log(DeviceLane x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    public static DeviceLane FromWord(DeviceWord word) => new((int)word.Value);

    /// <inheritdoc/>
    public static DeviceLane FlipSign(DeviceLane a, DeviceWord word) => new(Interop.IntAsFloat(Interop.FloatAsInt(a._value) ^ (word.Value & SignBit)));

    /// <inheritdoc/>
    public static DeviceLane SelectBelow(DeviceWord word, DeviceWord threshold, DeviceLane yes, DeviceLane no) =>
        new(word.Value < threshold.Value ? yes._value : no._value);

    /// <inheritdoc/>
    public static DeviceLane Normal(DeviceWord word) => SingleNormal.Of<DeviceLane, DeviceWord>(word);

    /// <inheritdoc/>
    public static void Normals(ref readonly DeviceWord first, ref readonly DeviceWord second, ref DeviceLane x, ref DeviceLane y) =>
        SinglePair.Of(first, second, ref x, ref y);

    private static int Bits(float value) => (int)Interop.FloatAsInt(value);
}
