using System.Diagnostics.CodeAnalysis;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// The key of the generator: the seed of a run, fixed for all its paths, and what <see cref="Threefry"/> adds of it between its rounds, so that
/// a lane reads it from memory.
/// </summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels read fields in place; properties copy.")]
public readonly record struct DrawKey
{
    /// <summary>The parity constant of the key schedule (Skein 1.3, 32-bit form).</summary>
    private const uint ParityConstant = 0x1BD11BDA;

    /// <summary>First key word.</summary>
    public readonly uint A;

    /// <summary>Second key word.</summary>
    public readonly uint B;

    /// <summary>Third key word.</summary>
    public readonly uint C;

    /// <summary>Fourth key word.</summary>
    public readonly uint D;

    /// <summary>Their parity, the fifth.</summary>
    public readonly uint Parity;

    /// <summary>What is added to the fourth word after four rounds.</summary>
    public readonly uint ParityPlus1;

    /// <summary>… after eight.</summary>
    public readonly uint APlus2;

    /// <summary>… after twelve.</summary>
    public readonly uint BPlus3;

    /// <summary>… after sixteen.</summary>
    public readonly uint CPlus4;

    /// <summary>… after twenty.</summary>
    public readonly uint DPlus5;

    /// <summary>The key of four words.</summary>
    public DrawKey(uint a, uint b, uint c, uint d)
    {
        (A, B, C, D) = (a, b, c, d);
        Parity = ParityConstant ^ a ^ b ^ c ^ d;
        (ParityPlus1, APlus2, BPlus3, CPlus4, DPlus5) = (Parity + 1, a + 2, b + 3, c + 4, d + 5);
    }

    /// <summary>The key of a seed: its low and high halves, then zeros.</summary>
    public static DrawKey OfSeed(ulong seed) => new((uint)seed, (uint)(seed >> 32), 0, 0);
}
