using System.Runtime.Intrinsics;

namespace InfraTco.Simulation.Lanes;

/// <summary>Which lane widths this machine accelerates, and running a program at one of them.</summary>
public static class LaneSelection
{
    /// <summary>The widest lane with registers of its own on this machine.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Wide32
        : Vector256.IsHardwareAccelerated ? LaneWidth.Wide8
        : Vector128.IsHardwareAccelerated ? LaneWidth.Wide4
        : LaneWidth.Scalar;

    /// <summary>Whether a lane has registers of its own on this machine. The others give the same bits, slowly.</summary>
    public static bool IsAccelerated(LaneWidth width) => width <= Widest;

    /// <summary>Runs <paramref name="program"/> in the lane of the given width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No lane has this width.</exception>
    public static TResult Run<TProgram, TResult>(LaneWidth width, TProgram program)
        where TProgram : ILaneProgram<TResult> => width switch
    {
        LaneWidth.Scalar => program.Run<Scalar, Word>(),
        LaneWidth.Wide4 => program.Run<Wide4, Word4>(),
        LaneWidth.Wide8 => program.Run<Wide8, Word8>(),
        LaneWidth.Wide16 => program.Run<Wide16, Word16>(),
        LaneWidth.Wide32 => program.Run<Wide32, Word32>(),
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "Lane width must be 1, 4, 8, 16 or 32."),
    };
}
