using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>Four paths in single precision, in one register of 128 bits.</summary>
public readonly struct Wide4 : IRandomLane<Wide4, Word4>, IStoredLane<Wide4, float>
{
    /// <summary>One number a path.</summary>
    internal readonly Vector128<float> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Wide4(Vector128<float> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Of(double value) => new(Vector128.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 operator +(Wide4 a, Wide4 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 operator -(Wide4 a, Wide4 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 operator *(Wide4 a, Wide4 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 operator /(Wide4 a, Wide4 b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Fma(Wide4 a, Wide4 b, Wide4 c) => new(Vector128.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Sqrt(Wide4 a) => new(Vector128.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Min(Wide4 a, Wide4 b) => new(Sse.IsSupported
        ? Sse.Min(a.Value, b.Value)
        : Vector128.ConditionalSelect(Vector128.LessThan(a.Value, b.Value), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Max(Wide4 a, Wide4 b) => new(Sse.IsSupported
        ? Sse.Max(a.Value, b.Value)
        : Vector128.ConditionalSelect(Vector128.GreaterThan(a.Value, b.Value), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 SelectLess(Wide4 a, Wide4 b, Wide4 yes, Wide4 no) =>
        new(Vector128.ConditionalSelect(Vector128.LessThan(a.Value, b.Value), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 PowerOfTwo(Wide4 n) =>
        new((((n.Value + Vector128.Create(SingleBits.Shifter)).AsInt32() << SingleBits.MantissaBits) + Vector128.Create(SingleBits.OneBits)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Exponent(Wide4 x) => new(Vector128.ConvertToSingle(ExponentBits(x)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Mantissa(Wide4 x) => new((x.Value.AsInt32() - (ExponentBits(x) << SingleBits.MantissaBits)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Exp(Wide4 x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Log(Wide4 x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 FromWord(Word4 word) => new(Vector128.ConvertToSingle(word.Value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 FlipSign(Wide4 a, Word4 word) => new((a.Value.AsUInt32() ^ (word.Value & Vector128.Create(0x80000000u))).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 SelectBelow(Word4 word, Word4 threshold, Wide4 yes, Wide4 no) =>
        new(Vector128.ConditionalSelect(Vector128.LessThan(word.Value, threshold.Value).AsSingle(), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Normal(Word4 word) => SingleNormal.Of<Wide4, Word4>(word);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | LaneCode.Hot)]
    public static void Normals(ref readonly Word4 first, ref readonly Word4 second, ref Wide4 x, ref Wide4 y) =>
        SinglePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Broadcast(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide4 Load(ReadOnlySpan<float> source) => new(Vector128.Create(source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Wide4 value, Span<float> destination) => value.Value.CopyTo(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ExponentBits(Wide4 x) =>
        (x.Value.AsInt32() - Vector128.Create(SingleBits.RootHalfBits)) >> SingleBits.MantissaBits;
}
