using System.Runtime.CompilerServices;

namespace InfraTco.Simulation.Statistics;

/// <summary>A <see cref="PilotRange"/> as outcomes in single precision meet it.</summary>
/// <param name="Scale">Power of two that differences from the centre are multiplied by.</param>
/// <param name="ScaledCentre">The centre times it, a whole number.</param>
/// <param name="Low">Lower edge of the linear bins, in the unit of the series.</param>
/// <param name="BinsPerUnit">Linear bins per unit of the series.</param>
internal readonly record struct SingleRange(float Scale, float ScaledCentre, float Low, float BinsPerUnit)
{
    /// <summary>The range in single precision: centre and lower edge are floats already.</summary>
    public static SingleRange Of(PilotRange range) => new(
        (float)Math.ScaleB(1, range.Exponent), (float)Math.ScaleB(range.Centre, range.Exponent), (float)range.Low,
        (float)(HistogramLayout.LinearBins / (range.High - range.Low)));

    /// <summary>The difference of an outcome from the centre, scaled and rounded to a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Scaled(float outcome) => MathF.Round(MathF.FusedMultiplyAdd(outcome, Scale, -ScaledCentre));

    /// <summary>The bin of an outcome.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BinOf(float outcome) => HistogramLayout.BinOf((outcome - Low) * BinsPerUnit);
}
