using InfraTco.Refresh.Stopping;

namespace InfraTco.Tests.Refresh.Stopping;

public sealed class PolynomialBasisTests
{
    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 4, 5)]
    [InlineData(2, 2, 6)]
    [InlineData(3, 3, 20)]
    [InlineData(8, 2, 45)]
    public void There_are_as_many_monomials_as_choices_with_repetition(int variables, int degree, int terms) =>
        Assert.Equal(terms, new PolynomialBasis(variables, degree).Terms);

    [Fact]
    public void Each_monomial_is_there_once()
    {
        double[] primes = [2, 3, 5];
        var basis = new PolynomialBasis(3, 3);
        var terms = new double[basis.Terms];
        basis.Evaluate(primes, terms);
        Assert.Equal(basis.Terms, terms.Distinct().Count());
        Assert.Equal([1.0, 2, 3, 5, 4, 6, 10, 9, 15, 25], terms[..10]);
        Assert.Equal(125, terms[^1]);
    }

    [Fact]
    public void Columns_hold_the_monomials_of_each_point_times_its_weight()
    {
        var basis = new PolynomialBasis(2, 2);
        var columns = new double[basis.Terms * 2];
        columns[0] = 1;
        basis.Evaluate([2, 7, 3, 11], columns, 2);
        Assert.Equal([1.0, 0, 2, 0, 3, 0, 4, 0, 6, 0, 9, 0], columns);
    }
}
