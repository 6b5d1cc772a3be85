namespace InfraTco.Simulation.Lanes;

/// <summary>The layout of IEEE 754 binary32 that the exponent primitives of the lanes rely on.</summary>
internal static class SingleBits
{
    /// <summary>Bits of the stored significand.</summary>
    internal const int MantissaBits = 23;

    /// <summary>The bits of one.</summary>
    internal const int OneBits = 0x3F800000;

    /// <summary>The bits of √½: the smallest mantissa of a number split as m·2ᵉ.</summary>
    internal const int RootHalfBits = 0x3F3504F3;

    /// <summary>1.5 × 2²³: added to a small integer, it leaves that integer in the lowest bits.</summary>
    internal const float Shifter = 12582912f;
}
