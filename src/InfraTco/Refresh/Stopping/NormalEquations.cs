namespace InfraTco.Refresh.Stopping;

/// <summary>
/// Least squares by the normal equations A·c = b with a small ridge: A = XᵀX, b = Xᵀy. A column that the ones before it explain, but for rounding, is left out: its
/// coefficient is zero, as is that of a variable that does not vary. The constant goes without ridge.
/// </summary>
/// <remarks>A. E. Hoerl, R. W. Kennard, Technometrics 12 (1970) 55–67; Cholesky factor: G. H. Golub, C. F. Van Loan, Matrix Computations, section 4.2.</remarks>
public sealed class NormalEquations
{
    /// <summary>Ridge relative to a column's square: far below the error of a coefficient from thousands of points, far above the rounding of a double.</summary>
    private const double Ridge = 1e-9;

    /// <summary>Share of a column's square that the columns before it must leave unexplained.</summary>
    private const double Unexplained = 1e-8;

    private readonly double[] _matrix;
    private readonly double[] _right;

    /// <summary>Equations without points.</summary>
    /// <param name="terms">Number of coefficients.</param>
    public NormalEquations(int terms)
    {
        Terms = terms;
        _matrix = new double[terms * terms];
        _right = new double[terms];
    }

    /// <summary>Number of coefficients.</summary>
    public int Terms { get; }

    /// <summary>Points.</summary>
    public double Points => _matrix[0];

    /// <summary>Adds points.</summary>
    /// <param name="columns">Columns of X one after the other; the first is one at each point, or zero where it does not count.</param>
    /// <param name="y">Values, zero where the point does not count.</param>
    public void Add(ReadOnlySpan<double> columns, ReadOnlySpan<double> y)
    {
        for (var i = 0; i < Terms; i++)
        {
            var column = columns.Slice(i * y.Length, y.Length);
            _right[i] += Columns.Dot(column, y);
            for (var j = 0; j <= i; j++)
                _matrix[i * Terms + j] += Columns.Dot(column, columns.Slice(j * y.Length, y.Length));
        }
    }

    /// <summary>Adds the points of other equations.</summary>
    public void Add(NormalEquations other)
    {
        for (var i = 0; i < _matrix.Length; i++)
            _matrix[i] += other._matrix[i];
        for (var i = 0; i < _right.Length; i++)
            _right[i] += other._right[i];
    }

    /// <summary>The coefficients; the mean alone where there are fewer points than <paramref name="fewest"/>.</summary>
    /// <param name="fewest">Fewest points for which all coefficients are estimated.</param>
    public double[] Solve(int fewest)
    {
        var solution = (double[])_right.Clone();
        if (Points < fewest)
        {
            Array.Clear(solution);
            solution[0] = Points > 0 ? _right[0] / Points : 0;
            return solution;
        }
        var factor = Factor();
        for (var i = 0; i < Terms; i++)
        {
            for (var k = 0; k < i; k++)
                solution[i] -= factor[i * Terms + k] * solution[k];
            solution[i] /= factor[i * Terms + i];
        }
        for (var i = Terms - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Terms; k++)
                solution[i] -= factor[k * Terms + i] * solution[k];
            solution[i] /= factor[i * Terms + i];
        }
        return solution;
    }

    /// <summary>Lower Cholesky factor of A + ridge; the row of a column that is left out is zero, its diagonal infinite.</summary>
    private double[] Factor()
    {
        var l = (double[])_matrix.Clone();
        for (var i = 0; i < Terms; i++)
        {
            var square = _matrix[i * Terms + i];
            for (var j = 0; j <= i; j++)
            {
                var sum = l[i * Terms + j] + (i == j && i > 0 ? Ridge * square : 0);
                for (var k = 0; k < j; k++)
                    sum -= l[i * Terms + k] * l[j * Terms + k];
                l[i * Terms + j] = i == j ? Math.Sqrt(sum) : sum / l[j * Terms + j];
                if (i == j && !(sum > Unexplained * square))
                {
                    l.AsSpan(i * Terms, i).Clear();
                    l[i * Terms + i] = double.PositiveInfinity;
                }
            }
        }
        return l;
    }
}
