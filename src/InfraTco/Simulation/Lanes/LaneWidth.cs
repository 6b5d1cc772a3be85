namespace InfraTco.Simulation.Lanes;

/// <summary>How many paths the kernel advances at a time; the value is that number. Results do not depend on it.</summary>
public enum LaneWidth
{
    /// <summary>One float: any machine.</summary>
    Scalar = 1,

    /// <summary>Four floats, 128 bits: SSE, NEON.</summary>
    Wide4 = 4,

    /// <summary>Eight floats, 256 bits: AVX2.</summary>
    Wide8 = 8,

    /// <summary>Sixteen floats, 512 bits: AVX-512.</summary>
    Wide16 = 16,

    /// <summary>Thirty-two floats, two registers of 512 bits: AVX-512.</summary>
    Wide32 = 32,
}
