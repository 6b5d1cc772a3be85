namespace InfraTco.Refresh.Stopping;

/// <summary>When to stop, and how: at the first date at which some open action is estimated to be better than going on, by the best of them.</summary>
/// <param name="basis">The basis of the regressions.</param>
/// <param name="dates">What was learnt, date by date.</param>
public sealed class StoppingPolicy(PolynomialBasis basis, IReadOnlyList<StoppingDate> dates)
{
    /// <summary>The answer that goes on.</summary>
    public const int GoOn = -1;

    /// <summary>The basis of the regressions.</summary>
    public PolynomialBasis Basis => basis;

    /// <summary>What was learnt, date by date.</summary>
    public IReadOnlyList<StoppingDate> Dates => dates;

    /// <summary>The action at a date, or <see cref="GoOn"/>.</summary>
    /// <param name="date">Date, from 0.</param>
    /// <param name="variables">What is known.</param>
    /// <param name="open">For each action whether it is open.</param>
    public int Choose(int date, ReadOnlySpan<double> variables, ReadOnlySpan<bool> open)
    {
        var learnt = dates[date];
        Span<double> x = stackalloc double[basis.Variables];
        Span<double> terms = stackalloc double[basis.Terms];
        for (var v = 0; v < x.Length; v++)
            x[v] = (variables[v] - learnt.Means[v]) * learnt.Scales[v];
        basis.Evaluate(x, terms);
        var (best, most) = (GoOn, 0.0);
        for (var action = 0; action < open.Length; action++)
        {
            if (!open[action] || learnt.Coefficients[action] is not { } coefficients)
                continue;
            var advantage = Advantage(coefficients, terms);
            if (advantage > most)
                (best, most) = (action, advantage);
        }
        return best;
    }

    private static double Advantage(double[] coefficients, ReadOnlySpan<double> terms)
    {
        var sum = 0.0;
        for (var k = 0; k < terms.Length; k++)
            sum += coefficients[k] * terms[k];
        return sum;
    }
}
