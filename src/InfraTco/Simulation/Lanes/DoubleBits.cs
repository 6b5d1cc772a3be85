namespace InfraTco.Simulation.Lanes;

/// <summary>The layout of IEEE 754 binary64 that the exponent primitives of the lanes rely on.</summary>
internal static class DoubleBits
{
    /// <summary>Bits of the stored significand.</summary>
    internal const int MantissaBits = 52;

    /// <summary>The bits of one.</summary>
    internal const long OneBits = 0x3FF0000000000000;

    /// <summary>The bits of √½: the smallest mantissa of a number split as m·2ᵉ.</summary>
    internal const long RootHalfBits = 0x3FE6A09E667F3BCD;

    /// <summary>1.5 × 2⁵²: added to a small integer, it leaves that integer in the lowest bits.</summary>
    internal const double Shifter = 6755399441055744d;
}
