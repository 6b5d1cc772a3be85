using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InfraTco.Simulation.Lanes;

/// <summary>Thirty-two paths' random words, in two registers of 512 bits.</summary>
public readonly struct Word32 : IWord<Word32>
{
    /// <summary>Words of the first sixteen paths.</summary>
    internal readonly Vector512<uint> First;

    /// <summary>Words of the others.</summary>
    internal readonly Vector512<uint> Second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Word32(Vector512<uint> first, Vector512<uint> second)
    {
        First = first;
        Second = second;
    }

    /// <inheritdoc/>
    public static int Width => 32;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 Of(uint value)
    {
        var word = Vector512.Create(value);
        return new(word, word);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 Sequence(uint first) => new(
        Vector512.Create(first) + Vector512<uint>.Indices,
        Vector512.Create(first + (uint)Vector512<uint>.Count) + Vector512<uint>.Indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 operator +(Word32 a, Word32 b) => new(a.First + b.First, a.Second + b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 Twice(Word32 a) => new(a.First + a.First, a.Second + a.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 operator ^(Word32 a, Word32 b) => new(a.First ^ b.First, a.Second ^ b.Second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 RotateLeft(Word32 a, [ConstantExpected(Min = 1, Max = 31)] byte bits) => new(
        Word16.Rotated(a.First, bits),
        Word16.Rotated(a.Second, bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 ShiftRight(Word32 a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a.First >>> bits, a.Second >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word32 SignMask(Word32 a) => new((a.First.AsInt32() >> 31).AsUInt32(), (a.Second.AsInt32() >> 31).AsUInt32());
}
