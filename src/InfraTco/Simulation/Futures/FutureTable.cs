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
    public static readonly int Columns = Enum.GetValues<FutureColumn>().Length;

    /// <summary>Correlated factors.</summary>
    public static readonly int Factors = Enum.GetValues<RiskFactor>().Length;

    /// <summary>Most jumps of electricity in a month that are told apart.</summary>
    public const int MostJumps = 6;

    internal FutureTable(int months, double[,] cholesky, uint[] jumpThresholds, uint reboundThreshold, ReleaseSchedule releases)
    {
        Months = months;
        JumpThresholds = jumpThresholds;
        ReboundThreshold = reboundThreshold;
        Releases = releases;
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

    /// <summary>[<see cref="MostJumps"/>] a random word at or above the k-th means more than k jumps.</summary>
    public uint[] JumpThresholds { get; }

    /// <summary>A random word below it means a rebound.</summary>
    public uint ReboundThreshold { get; }

    /// <summary>When generations are released.</summary>
    public ReleaseSchedule Releases { get; }

    /// <summary>A value of a month's row.</summary>
    public ref double this[int month, FutureColumn column] => ref Values[month * Columns + (int)column];
}
