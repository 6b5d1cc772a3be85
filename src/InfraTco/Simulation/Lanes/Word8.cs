using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InfraTco.Simulation.Lanes;

/// <summary>Eight paths' random words, in one register of 256 bits.</summary>
public readonly struct Word8 : IWord<Word8>
{
    /// <summary>One word a path.</summary>
    internal readonly Vector256<uint> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Word8(Vector256<uint> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 Of(uint value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 Sequence(uint first) => new(Vector256.Create(first) + Vector256<uint>.Indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 operator +(Word8 a, Word8 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 Twice(Word8 a) => new(a.Value + a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 operator ^(Word8 a, Word8 b) => new(a.Value ^ b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 RotateLeft(Word8 a, [ConstantExpected(Min = 1, Max = 31)] byte bits) => new(Avx512F.VL.IsSupported
        ? Avx512F.VL.RotateLeft(a.Value, bits)
        : (a.Value << bits) | (a.Value >>> (32 - bits)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 ShiftRight(Word8 a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a.Value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word8 SignMask(Word8 a) => new((a.Value.AsInt32() >> 31).AsUInt32());
}
