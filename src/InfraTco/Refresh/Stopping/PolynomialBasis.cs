namespace InfraTco.Refresh.Stopping;

/// <summary>All monomials of some variables up to a total degree, the constant first: what a regression is made on.</summary>
/// <remarks>C(n + d, d) of them for n variables and degree d: F. A. Longstaff, E. S. Schwartz, Review of Financial Studies 14 (2001) 113–147, section 1.</remarks>
public sealed class PolynomialBasis
{
    // Term k is term _parent[k] times variable _variable[k].
    private readonly int[] _parent;
    private readonly int[] _variable;

    /// <summary>The monomials.</summary>
    /// <param name="variables">Number of variables, not negative.</param>
    /// <param name="degree">Highest total degree, not negative.</param>
    public PolynomialBasis(int variables, int degree)
    {
        Variables = variables;
        Degree = degree;
        List<int> parents = [0], of = [0];
        var first = 0;
        for (var d = 1; d <= degree; d++)
        {
            var last = parents.Count;
            for (var term = first; term < last; term++)
            {
                // Variables in rising order only, so that each monomial is there once.
                for (var v = term == 0 ? 0 : of[term]; v < variables; v++)
                {
                    parents.Add(term);
                    of.Add(v);
                }
            }
            first = last;
        }
        _parent = [.. parents];
        _variable = [.. of];
    }

    /// <summary>Number of variables.</summary>
    public int Variables { get; }

    /// <summary>Highest total degree.</summary>
    public int Degree { get; }

    /// <summary>Number of monomials.</summary>
    public int Terms => _parent.Length;

    /// <summary>The monomials at a point.</summary>
    /// <param name="x">The variables.</param>
    /// <param name="terms">Receives the monomials.</param>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> terms)
    {
        terms[0] = 1;
        for (var k = 1; k < _parent.Length; k++)
            terms[k] = terms[_parent[k]] * x[_variable[k]];
    }

    /// <summary>The monomials at many points: term by term, each a column of as many values as a variable has.</summary>
    /// <param name="x">The variables, one column after the other.</param>
    /// <param name="terms">Receives the columns; the first is read, as the weight of each point.</param>
    /// <param name="points">Number of points.</param>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> terms, int points)
    {
        for (var k = 1; k < _parent.Length; k++)
        {
            Columns.Multiply(
                terms.Slice(_parent[k] * points, points), x.Slice(_variable[k] * points, points), terms.Slice(k * points, points));
        }
    }
}
