using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InfraTco.Simulation.Lanes;

/// <summary>Four paths' random words, in one register of 128 bits.</summary>
public readonly struct Word4 : IWord<Word4>
{
    /// <summary>One word a path.</summary>
    internal readonly Vector128<uint> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Word4(Vector128<uint> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 Of(uint value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 Sequence(uint first) => new(Vector128.Create(first) + Vector128<uint>.Indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 operator +(Word4 a, Word4 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 Twice(Word4 a) => new(a.Value + a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 operator ^(Word4 a, Word4 b) => new(a.Value ^ b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 RotateLeft(Word4 a, [ConstantExpected(Min = 1, Max = 31)] byte bits) => new(Avx512F.VL.IsSupported
        ? Avx512F.VL.RotateLeft(a.Value, bits)
        : (a.Value << bits) | (a.Value >>> (32 - bits)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 ShiftRight(Word4 a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a.Value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word4 SignMask(Word4 a) => new((a.Value.AsInt32() >> 31).AsUInt32());
}
