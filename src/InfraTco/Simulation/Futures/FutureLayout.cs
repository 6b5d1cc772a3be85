namespace InfraTco.Simulation.Futures;

/// <summary>Where things lie in the tables of a future, by value, as a kernel takes it.</summary>
/// <param name="Cholesky">Where the Cholesky factor begins in the table of numbers.</param>
/// <param name="FirstCount">Thresholds of the months to the first release, from <see cref="FirstOffset"/> in the table of events.</param>
/// <param name="GapCount">Thresholds of the months between releases, which follow.</param>
/// <param name="Releases">Most releases within the horizon that are told apart.</param>
/// <param name="ReleaseStep">Factor of a release on market value and on the price of compute.</param>
public readonly record struct FutureLayout(int Cholesky, int FirstCount, int GapCount, int Releases, double ReleaseStep)
{
    /// <summary>Place of the threshold of a rebound: the thresholds of jumps come before it.</summary>
    public const int Rebound = FutureTable.MostJumps;

    /// <summary>Place of the thresholds of the first release.</summary>
    public const int FirstOffset = Rebound + 1;
}
