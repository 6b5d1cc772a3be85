using InfraTco.Scenarios;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Futures;

/// <summary>
/// What the drivers of a run need that is the same for all paths: a row of <see cref="FutureColumn"/> for each month, the lower triangle
/// of the Cholesky factor, and integer thresholds for events, made in double precision so that every arithmetic sees the same events.
/// </summary>
public sealed class FutureTable
{
    /// <summary>Columns of a row.</summary>
    public const int Columns = (int)FutureColumn.SoftwareInPrice + 1;

    /// <summary>Correlated factors.</summary>
    public const int Factors = (int)RiskFactor.Weather + 1;

    /// <summary>Most jumps of electricity in a month that are told apart.</summary>
    public const int MostJumps = 6;

    internal FutureTable(int months, double[,] cholesky, uint[] jumpThresholds, uint reboundThreshold, ReleaseSchedule releases, double releaseStep)
    {
        Months = months;
        Releases = releases;
        Events = [.. jumpThresholds, reboundThreshold, .. releases.FirstThresholds, .. releases.GapThresholds];
        Layout = new(CholeskyOffset, releases.FirstThresholds.Length, releases.GapThresholds.Length, releases.MostReleases, releaseStep);
        Values = new double[months * Columns + Factors * (Factors + 1) / 2];
        var next = CholeskyOffset;
        for (var i = 0; i < Factors; i++)
        {
            for (var j = 0; j <= i; j++)
                Values[next++] = cholesky[i, j];
        }
    }

    /// <summary>Horizon [months].</summary>
    public int Months { get; }

    /// <summary>The flat table: rows, then the Cholesky factor row by row.</summary>
    public double[] Values { get; }

    /// <summary>Where the Cholesky factor begins.</summary>
    public int CholeskyOffset => Months * Columns;

    /// <summary>
    /// Thresholds of random words: <see cref="MostJumps"/> of jumps, at or above the k-th of which there are more than k; one of rebounds, below
    /// which there is one; those of the first release, then of the gaps, of <see cref="ReleaseSchedule"/>.
    /// </summary>
    public uint[] Events { get; }

    /// <summary>Where things lie in <see cref="Values"/> and <see cref="Events"/>.</summary>
    public FutureLayout Layout { get; }

    /// <summary>When generations are released.</summary>
    public ReleaseSchedule Releases { get; }

    /// <summary>A value of a month's row.</summary>
    public ref double this[int month, FutureColumn column] => ref Values[month * Columns + (int)column];
}
