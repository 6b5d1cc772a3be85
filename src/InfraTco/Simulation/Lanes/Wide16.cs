using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>Sixteen paths in single precision, in one register of 512 bits.</summary>
public readonly struct Wide16 : IRandomLane<Wide16, Word16>, IStoredLane<Wide16, float>
{
    /// <summary>One number a path.</summary>
    internal readonly Vector512<float> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Wide16(Vector512<float> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Of(double value) => new(Vector512.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 operator +(Wide16 a, Wide16 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 operator -(Wide16 a, Wide16 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 operator *(Wide16 a, Wide16 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 operator /(Wide16 a, Wide16 b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Fma(Wide16 a, Wide16 b, Wide16 c) => new(Vector512.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Sqrt(Wide16 a) => new(Vector512.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Min(Wide16 a, Wide16 b) => new(Lesser(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Max(Wide16 a, Wide16 b) => new(Greater(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 SelectLess(Wide16 a, Wide16 b, Wide16 yes, Wide16 no) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(a.Value, b.Value), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 PowerOfTwo(Wide16 n) => new(TwoTo(n.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Exponent(Wide16 x) => new(Vector512.ConvertToSingle(ExponentBits(x.Value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Mantissa(Wide16 x) => new(MantissaOf(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Exp(Wide16 x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Log(Wide16 x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 FromWord(Word16 word) => new(Vector512.ConvertToSingle(word.Value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 FlipSign(Wide16 a, Word16 word) => new(Flipped(a.Value, word.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 SelectBelow(Word16 word, Word16 threshold, Wide16 yes, Wide16 no) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(word.Value, threshold.Value).AsSingle(), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Normal(Word16 word) => SingleNormal.Of<Wide16, Word16>(word);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | LaneCode.Hot)]
    public static void Normals(ref readonly Word16 first, ref readonly Word16 second, ref Wide16 x, ref Wide16 y) =>
        SinglePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Broadcast(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide16 Load(ReadOnlySpan<float> source) => new(Vector512.Create(source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Wide16 value, Span<float> destination) => value.Value.CopyTo(destination);

    // What takes more than one instruction, for one register: the wider lane has two.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Lesser(Vector512<float> a, Vector512<float> b) =>
        Avx512F.IsSupported ? Avx512F.Min(a, b) : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Greater(Vector512<float> a, Vector512<float> b) =>
        Avx512F.IsSupported ? Avx512F.Max(a, b) : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> TwoTo(Vector512<float> n) =>
        (((n + Vector512.Create(SingleBits.Shifter)).AsInt32() << SingleBits.MantissaBits) + Vector512.Create(SingleBits.OneBits)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> ExponentBits(Vector512<float> x) =>
        (x.AsInt32() - Vector512.Create(SingleBits.RootHalfBits)) >> SingleBits.MantissaBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> MantissaOf(Vector512<float> x) => (x.AsInt32() - (ExponentBits(x) << SingleBits.MantissaBits)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Flipped(Vector512<float> a, Vector512<uint> word) =>
        (a.AsUInt32() ^ (word & Vector512.Create(0x80000000u))).AsSingle();
}
