using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

/// <summary>Functions of one number, or of one random word, that a test runs in every lane.</summary>
public enum LaneFunction
{
    Exp,
    Log,
    SquareRoot,
    Reciprocal,
    FusedCube,
    Exponent,
    Mantissa,
    PowerOfTwo,
    ClampToOne,
    NegativeToZero,
    NormalOfBits,
    UniformOfBits,
    BelowHalfOfBits,
}

/// <summary>Applies one function to an array of floats, a register at a time.</summary>
public sealed record Unary(LaneFunction Function, float[] Inputs) : ILaneProgram<float[]>
{
    /// <summary>The function of every input, in the lane of the given width.</summary>
    public static float[] Of(LaneWidth width, LaneFunction function, float[] inputs) =>
        LaneSelection.Run<Unary, float[]>(width, new Unary(function, inputs));

    public float[] Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var results = new float[Inputs.Length];
        for (var i = 0; i < Inputs.Length; i += T.Width)
        {
            var word = TWord.Sequence((uint)i * 2654435761u);
            T.Store(Apply<T, TWord>(T.Load(Inputs.AsSpan(i)), word ^ TWord.RotateLeft(word, 13)), results.AsSpan(i));
        }

        return results;
    }

    private T Apply<T, TWord>(T x, TWord word)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord> => Function switch
    {
        LaneFunction.Exp => T.Exp(x),
        LaneFunction.Log => T.Log(x),
        LaneFunction.SquareRoot => T.Sqrt(x),
        LaneFunction.Reciprocal => T.Of(1) / x,
        LaneFunction.FusedCube => T.Fma(x * x, x, T.Of(-1)),
        LaneFunction.Exponent => T.Exponent(x),
        LaneFunction.Mantissa => T.Mantissa(x),
        LaneFunction.PowerOfTwo => T.PowerOfTwo(T.Exponent(x)),
        LaneFunction.ClampToOne => T.Max(T.Of(-1), T.Min(T.Of(1), x)),
        LaneFunction.NegativeToZero => T.SelectLess(x, T.Of(0), T.Of(0), x - T.Of(0.25)),
        LaneFunction.NormalOfBits => T.Normal(word),
        LaneFunction.UniformOfBits => Draw.Uniform<T, TWord>(word),
        LaneFunction.BelowHalfOfBits => T.SelectBelow(word, TWord.Of(0x80000000u), T.Of(1), T.Of(0)),
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}
