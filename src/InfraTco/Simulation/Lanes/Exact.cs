using System.Runtime.CompilerServices;

namespace InfraTco.Simulation.Lanes;

/// <summary>One path in double precision: the lane of the expected case.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Exact(double Value) : ILane<Exact>
{
    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Of(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator +(Exact a, Exact b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator -(Exact a, Exact b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator *(Exact a, Exact b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator /(Exact a, Exact b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Fma(Exact a, Exact b, Exact c) => new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Sqrt(Exact a) => new(Math.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Min(Exact a, Exact b) => a.Value < b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Max(Exact a, Exact b) => a.Value > b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact SelectLess(Exact a, Exact b, Exact yes, Exact no) => a.Value < b.Value ? yes : no;
}
