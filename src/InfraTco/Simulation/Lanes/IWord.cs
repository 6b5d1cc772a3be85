using System.Diagnostics.CodeAnalysis;

namespace InfraTco.Simulation.Lanes;

/// <summary>
/// Thirty-two bits a path: what the random generator is written in. Unsigned arithmetic modulo 2³², the same on every machine.
/// </summary>
/// <typeparam name="TWord">The word type itself.</typeparam>
public interface IWord<TWord>
    where TWord : struct, IWord<TWord>
{
    /// <summary>How many paths one value carries.</summary>
    static abstract int Width { get; }

    /// <summary>The same word in every lane.</summary>
    static abstract TWord Of(uint value);

    /// <summary>first, first + 1, … one a lane: the path numbers of a group of lanes.</summary>
    static abstract TWord Sequence(uint first);

    /// <summary>Sum modulo 2³².</summary>
    static abstract TWord operator +(TWord a, TWord b);

    /// <summary>Twice a, modulo 2³²: what a reader of its top bits takes instead of a + a, since a device's compiler may hold that no sum overflows.</summary>
    static abstract TWord Twice(TWord a);

    /// <summary>Exclusive or.</summary>
    static abstract TWord operator ^(TWord a, TWord b);

    /// <summary>Rotation towards the high bits by a constant from 1 to 31.</summary>
    static abstract TWord RotateLeft(TWord a, [ConstantExpected(Min = 1, Max = 31)] byte bits);

    /// <summary>Logical shift towards the low bits by a constant from 1 to 31.</summary>
    static abstract TWord ShiftRight(TWord a, [ConstantExpected(Min = 1, Max = 31)] int bits);

    /// <summary>All bits set where the top bit is set, else none.</summary>
    static abstract TWord SignMask(TWord a);
}
