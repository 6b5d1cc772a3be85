namespace InfraTco.Sites;

/// <summary>
/// Weighted least squares of a polynomial at fixed points. Coefficients are a fixed matrix times the values, so that the fit of a sum is the
/// sum of the fits, to rounding.
/// </summary>
internal sealed class PolynomialFit
{
    private readonly double[] _projection;
    private readonly int _terms;

    public PolynomialFit(double[] points, double[] weights, int terms)
    {
        Points = points;
        _terms = terms;
        _projection = Project(points, weights, terms);
    }

    /// <summary>Where values are given.</summary>
    public double[] Points { get; }

    /// <summary>Coefficients of the values, c0 first.</summary>
    public void Fit(ReadOnlySpan<double> values, Span<double> coefficients)
    {
        for (var i = 0; i < _terms; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < values.Length; k++)
                sum += _projection[i * values.Length + k] * values[k];
            coefficients[i] = sum;
        }
    }

    // (VᵀWV)⁻¹VᵀW by Gauss–Jordan elimination with row pivots.
    private static double[] Project(double[] points, double[] weights, int terms)
    {
        var (n, width) = (points.Length, terms + points.Length);
        var a = new double[terms, width];
        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < terms; i++)
            {
                var wi = weights[k] * Math.Pow(points[k], i);
                a[i, terms + k] = wi;
                for (var j = 0; j < terms; j++)
                    a[i, j] += wi * Math.Pow(points[k], j);
            }
        }
        for (var column = 0; column < terms; column++)
        {
            SwapPivot(a, column, terms, width);
            for (var row = 0; row < terms; row++)
                Eliminate(a, row, column, width);
        }
        var projection = new double[terms * n];
        for (var i = 0; i < terms; i++)
        {
            for (var k = 0; k < n; k++)
                projection[i * n + k] = a[i, terms + k] / a[i, i];
        }
        return projection;
    }

    private static void SwapPivot(double[,] a, int column, int terms, int width)
    {
        var pivot = column;
        for (var row = column + 1; row < terms; row++)
        {
            if (Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]))
                pivot = row;
        }
        for (var j = 0; j < width; j++)
            (a[column, j], a[pivot, j]) = (a[pivot, j], a[column, j]);
    }

    private static void Eliminate(double[,] a, int row, int column, int width)
    {
        if (row == column)
            return;
        var factor = a[row, column] / a[column, column];
        for (var j = 0; j < width; j++)
            a[row, j] -= factor * a[column, j];
    }
}
