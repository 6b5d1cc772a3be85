namespace InfraTco.Rental;

/// <summary>Linear least squares for a few columns, by Gram-Schmidt orthogonalisation in its modified form.</summary>
/// <remarks>Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition 2013, §5.2.8.</remarks>
public static class LeastSquares
{
    /// <summary>Coefficients b that make Σ(y − Σ b·column)² least.</summary>
    /// <param name="columns">Columns of equal length, independent of one another.</param>
    /// <param name="values">Values y, one a row.</param>
    public static double[] Solve(double[][] columns, double[] values)
    {
        double[][] q = [.. columns.Select(c => (double[])c.Clone())];
        var rest = (double[])values.Clone();
        var r = new double[q.Length, q.Length];
        var projected = new double[q.Length];
        for (var k = 0; k < q.Length; k++)
        {
            r[k, k] = Math.Sqrt(Dot(q[k], q[k]));
            for (var i = 0; i < q[k].Length; i++)
                q[k][i] /= r[k, k];
            for (var j = k + 1; j < q.Length; j++)
                r[k, j] = Remove(q[k], q[j]);
            projected[k] = Remove(q[k], rest);
        }
        for (var k = q.Length - 1; k >= 0; k--)
        {
            for (var j = k + 1; j < q.Length; j++)
                projected[k] -= r[k, j] * projected[j];
            projected[k] /= r[k, k];
        }
        return projected;
    }

    /// <summary>Takes from a vector its part along a unit vector, and returns how long that was.</summary>
    private static double Remove(double[] unit, double[] vector)
    {
        var along = Dot(unit, vector);
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= along * unit[i];
        return along;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
