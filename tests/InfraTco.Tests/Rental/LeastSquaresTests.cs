using InfraTco.Rental;

namespace InfraTco.Tests.Rental;

public class LeastSquaresTests
{
    [Fact]
    public void A_line_through_points_on_it_is_found()
    {
        var solved = LeastSquares.Solve([[1, 1, 1, 1], [0, 1, 2, 5]], [3, 5, 7, 13]);
        Assert.Equal(3, solved[0], 12);
        Assert.Equal(2, solved[1], 12);
    }

    [Fact]
    public void Residuals_are_orthogonal_to_every_column()
    {
        double[][] columns = [[1, 1, 1, 1, 1], [0, 0.3, 1, 1.9, 4], [1, 0.5, 0.2, 0, 1]];
        double[] values = [2, 1, 4, 0, 3];
        var solved = LeastSquares.Solve(columns, values);
        var residuals = values.Select((v, i) => v - columns.Select((c, k) => c[i] * solved[k]).Sum()).ToArray();
        Assert.All(columns, c => Assert.Equal(0, c.Zip(residuals, (x, e) => x * e).Sum(), 12));
    }
}
