using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>
/// Thirty-two paths in single precision, in two registers of 512 bits side by side. A month is a chain of operations that wait for one another; one half
/// does not wait for the other, so twice as many run at a time, and a figure of a table is loaded once for both (measured: a tenth of a run).
/// </summary>
public readonly struct Wide32 : IRandomLane<Wide32, Word32>, IStoredLane<Wide32, float>
{
    /// <summary>One number for each of the first sixteen paths.</summary>
    internal readonly Vector512<float> First;

    /// <summary>One for each of the others.</summary>
    internal readonly Vector512<float> Second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Wide32(Vector512<float> first, Vector512<float> second)
    {
        First = first;
        Second = second;
    }

    /// <inheritdoc/>
    public static int Width => 32;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Of(double value) => Broadcast((float)value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 operator +(Wide32 a, Wide32 b) => new(a.First + b.First, a.Second + b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 operator -(Wide32 a, Wide32 b) => new(a.First - b.First, a.Second - b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 operator *(Wide32 a, Wide32 b) => new(a.First * b.First, a.Second * b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 operator /(Wide32 a, Wide32 b) => new(a.First / b.First, a.Second / b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Fma(Wide32 a, Wide32 b, Wide32 c) => new(
        Vector512.FusedMultiplyAdd(a.First, b.First, c.First),
        Vector512.FusedMultiplyAdd(a.Second, b.Second, c.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Sqrt(Wide32 a) => new(Vector512.Sqrt(a.First), Vector512.Sqrt(a.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Min(Wide32 a, Wide32 b) => new(Wide16.Lesser(a.First, b.First), Wide16.Lesser(a.Second, b.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Max(Wide32 a, Wide32 b) => new(Wide16.Greater(a.First, b.First), Wide16.Greater(a.Second, b.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 SelectLess(Wide32 a, Wide32 b, Wide32 yes, Wide32 no) => new(
        Vector512.ConditionalSelect(Vector512.LessThan(a.First, b.First), yes.First, no.First),
        Vector512.ConditionalSelect(Vector512.LessThan(a.Second, b.Second), yes.Second, no.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 PowerOfTwo(Wide32 n) => new(Wide16.TwoTo(n.First), Wide16.TwoTo(n.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Exponent(Wide32 x) => new(
        Vector512.ConvertToSingle(Wide16.ExponentBits(x.First)),
        Vector512.ConvertToSingle(Wide16.ExponentBits(x.Second)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Mantissa(Wide32 x) => new(Wide16.MantissaOf(x.First), Wide16.MantissaOf(x.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Exp(Wide32 x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Log(Wide32 x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 FromWord(Word32 word) => new(
        Vector512.ConvertToSingle(word.First.AsInt32()),
        Vector512.ConvertToSingle(word.Second.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 FlipSign(Wide32 a, Word32 word) => new(Wide16.Flipped(a.First, word.First), Wide16.Flipped(a.Second, word.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 SelectBelow(Word32 word, Word32 threshold, Wide32 yes, Wide32 no) => new(
        Vector512.ConditionalSelect(Vector512.LessThan(word.First, threshold.First).AsSingle(), yes.First, no.First),
        Vector512.ConditionalSelect(Vector512.LessThan(word.Second, threshold.Second).AsSingle(), yes.Second, no.Second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Normal(Word32 word) => SingleNormal.Of<Wide32, Word32>(word);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | LaneCode.Hot)]
    public static void Normals(ref readonly Word32 first, ref readonly Word32 second, ref Wide32 x, ref Wide32 y) =>
        SinglePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Broadcast(float value)
    {
        var number = Vector512.Create(value);
        return new(number, number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide32 Load(ReadOnlySpan<float> source) => new(Vector512.Create(source), Vector512.Create(source[Wide16.Width..]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Wide32 value, Span<float> destination)
    {
        value.First.CopyTo(destination);
        value.Second.CopyTo(destination[Wide16.Width..]);
    }
}
