namespace InfraTco.Refresh.Stopping;

/// <summary>Memory for the estimates of one date at some points; not for two threads at once.</summary>
/// <param name="basis">The basis of the regressions.</param>
/// <param name="actions">Ways to stop.</param>
/// <param name="points">Most points.</param>
public sealed class StoppingScratch(PolynomialBasis basis, int actions, int points)
{
    /// <summary>Points whose monomials stay in a core's cache of the first level or nearly so.</summary>
    public const int Points = 128;

    private readonly double[] _variables = new double[basis.Variables * points];
    private readonly double[] _terms = new double[basis.Terms * points];
    private readonly double[] _advantages = new double[actions * points];

    /// <summary>A variable, point by point, as it is known; standardised in place by the estimate.</summary>
    /// <param name="variable">Which.</param>
    /// <param name="count">Number of points.</param>
    public Span<double> Variable(int variable, int count) => _variables.AsSpan(variable * count, count);

    /// <summary>The estimated advantage of an action, point by point.</summary>
    /// <param name="action">Which.</param>
    /// <param name="count">Number of points.</param>
    public Span<double> Advantage(int action, int count) => _advantages.AsSpan(action * count, count);

    internal Span<double> Variables(int count) => _variables.AsSpan(0, basis.Variables * count);

    internal Span<double> Terms(int count) => _terms.AsSpan(0, basis.Terms * count);
}
