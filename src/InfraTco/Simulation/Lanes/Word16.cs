using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InfraTco.Simulation.Lanes;

/// <summary>Sixteen paths' random words, in one register of 512 bits.</summary>
public readonly struct Word16 : IWord<Word16>
{
    /// <summary>One word a path.</summary>
    internal readonly Vector512<uint> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Word16(Vector512<uint> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 Of(uint value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 Sequence(uint first) => new(Vector512.Create(first) + Vector512<uint>.Indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 operator +(Word16 a, Word16 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 Twice(Word16 a) => new(a.Value + a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 operator ^(Word16 a, Word16 b) => new(a.Value ^ b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 RotateLeft(Word16 a, [ConstantExpected(Min = 1, Max = 31)] byte bits) => new(Rotated(a.Value, bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 ShiftRight(Word16 a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a.Value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word16 SignMask(Word16 a) => new((a.Value.AsInt32() >> 31).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> Rotated(Vector512<uint> a, [ConstantExpected(Min = 1, Max = 31)] byte bits) =>
        Avx512F.IsSupported ? Avx512F.RotateLeft(a, bits) : (a << bits) | (a >>> (32 - bits));
}
