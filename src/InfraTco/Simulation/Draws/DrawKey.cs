namespace InfraTco.Simulation.Draws;

/// <summary>The key of the generator: the seed of a run, fixed for all its paths.</summary>
/// <param name="A">First key word.</param>
/// <param name="B">Second key word.</param>
/// <param name="C">Third key word.</param>
/// <param name="D">Fourth key word.</param>
public readonly record struct DrawKey(uint A, uint B, uint C, uint D)
{
    /// <summary>The key of a seed: its low and high halves, then zeros.</summary>
    public static DrawKey OfSeed(ulong seed) => new((uint)seed, (uint)(seed >> 32), 0, 0);
}
