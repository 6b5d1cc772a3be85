using InfraTco.Refresh.Stopping;

namespace InfraTco.Tests.Refresh.Stopping;

public sealed class NormalEquationsTests
{
    [Fact]
    public void A_polynomial_is_found_again()
    {
        var basis = new PolynomialBasis(2, 2);
        double[] truth = [3, -1, 2, 0.5, 0, -4];
        var solution = Fit(basis, 101, truth).Solve(fewest: 1);
        for (var k = 0; k < truth.Length; k++)
            Assert.Equal(truth[k], solution[k], 1e-6);
    }

    [Fact]
    public void Pieces_add_up_to_the_whole()
    {
        var basis = new PolynomialBasis(2, 2);
        double[] truth = [3, -1, 2, 0.5, 0, -4];
        var sum = new NormalEquations(basis.Terms);
        sum.Add(Fit(basis, 50, truth));
        sum.Add(Fit(basis, 51, truth));
        Assert.Equal(101, sum.Points);
        Assert.Equal(-4, sum.Solve(1)[5], 1e-6);
    }

    [Fact]
    public void Too_few_points_give_their_mean()
    {
        var equations = new NormalEquations(2);
        equations.Add([1, 1, 0.5, -0.5], [4, 8]);
        Assert.Equal([6.0, 0], equations.Solve(fewest: 3));
        Assert.Equal([0.0, 0], new NormalEquations(2).Solve(fewest: 3));
    }

    [Fact]
    public void A_variable_that_does_not_vary_counts_for_nothing()
    {
        var equations = new NormalEquations(2);
        equations.Add([1, 1, 1, 0, 0, 0], [1, 2, 6]);
        var solution = equations.Solve(fewest: 1);
        Assert.Equal(3, solution[0], 1e-12);
        Assert.Equal(0, solution[1]);
    }

    [Fact]
    public void Columns_that_others_explain_or_that_are_rare_and_large_leave_the_fit_as_it_is()
    {
        const int Points = 4096;
        // One, a variable, its double, one that is there in a single point, and powers of that.
        var columns = new double[6 * Points];
        var y = new double[Points];
        for (var i = 0; i < Points; i++)
        {
            var x = (i - 2048) / 1024.0;
            var rare = i == 77 ? 64.0 : -1 / 64.0;
            double[] terms = [1, x, 2 * x, rare, rare * rare, rare * rare * rare];
            for (var k = 0; k < terms.Length; k++)
                columns[k * Points + i] = terms[k];
            y[i] = 5 + 3 * x + (i == 77 ? 1000 : 0);
        }
        var equations = new NormalEquations(6);
        equations.Add(columns, y);
        var solution = equations.Solve(fewest: 1);
        foreach (var i in new[] { 0, 77, 1000, 4095 })
            Assert.Equal(y[i], Enumerable.Range(0, 6).Sum(k => solution[k] * columns[k * Points + i]), 1e-3);
    }

    private static NormalEquations Fit(PolynomialBasis basis, int points, double[] truth)
    {
        var random = new Random(points);
        var x = new double[2 * points];
        for (var i = 0; i < x.Length; i++)
            x[i] = 2 * random.NextDouble() - 1;
        var columns = new double[basis.Terms * points];
        columns.AsSpan(0, points).Fill(1);
        basis.Evaluate(x, columns, points);
        var y = new double[points];
        for (var i = 0; i < points; i++)
            y[i] = truth.Select((c, k) => c * columns[k * points + i]).Sum();
        var equations = new NormalEquations(basis.Terms);
        equations.Add(columns, y);
        return equations;
    }
}
