using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace InfraTco.Simulation.Lanes;

/// <summary>One path's random word; on a device, one thread's.</summary>
/// <param name="Value">The bits.</param>
public readonly record struct Word(uint Value) : IWord<Word>
{
    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Of(uint value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Sequence(uint first) => new(first);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word operator +(Word a, Word b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Twice(Word a) => new(a.Value + a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word operator ^(Word a, Word b) => new(a.Value ^ b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word RotateLeft(Word a, [ConstantExpected(Min = 1, Max = 31)] byte bits) => new((a.Value << bits) | (a.Value >> (32 - bits)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word ShiftRight(Word a, [ConstantExpected(Min = 1, Max = 31)] int bits) => new(a.Value >> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word SignMask(Word a) => new((uint)((int)a.Value >> 31));
}
