using InfraTco.Scenarios;

namespace InfraTco.Simulation.Futures;

/// <summary>The lower triangle L of a correlation matrix, L·Lᵀ = R.</summary>
public static class Cholesky
{
    /// <summary>Least pivot: below it a matrix is taken as not positive definite.</summary>
    private const double LeastPivot = 1e-10;

    /// <summary>The factor of the correlations of <see cref="RiskFactor"/>.</summary>
    /// <exception cref="ScenarioException">The matrix is not positive definite: no such set of correlations exists.</exception>
    public static double[,] Factor(IReadOnlyList<FactorCorrelation> correlations)
    {
        var n = FutureTable.Factors;
        var matrix = new double[n, n];
        for (var i = 0; i < n; i++)
            matrix[i, i] = 1;
        foreach (var c in correlations)
            matrix[(int)c.A, (int)c.B] = matrix[(int)c.B, (int)c.A] = c.Value;
        return Factor(matrix) ?? throw new ScenarioException(
            "risk.correlations: the matrix is not positive definite", "such correlations cannot hold together; make the largest smaller");
    }

    /// <summary>The factor of a symmetric matrix, or null where it is not positive definite.</summary>
    public static double[,]? Factor(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var l = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= l[i, k] * l[j, k];
                if (i != j)
                    l[i, j] = sum / l[j, j];
                else if (sum < LeastPivot)
                    return null;
                else
                    l[i, i] = Math.Sqrt(sum);
            }
        }
        return l;
    }
}
