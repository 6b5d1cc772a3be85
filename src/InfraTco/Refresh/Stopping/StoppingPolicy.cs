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
        var scratch = new StoppingScratch(basis, open.Length, 1);
        for (var v = 0; v < variables.Length; v++)
            scratch.Variable(v, 1)[0] = variables[v];
        Estimate(date, scratch, 1);
        return Best(date, scratch, 1, 0, open);
    }

    /// <summary>Estimates the advantage of each action over going on, at many points at once.</summary>
    /// <param name="date">Date, from 0.</param>
    /// <param name="scratch">Holds the variables, and receives the advantages.</param>
    /// <param name="count">Number of points.</param>
    public void Estimate(int date, StoppingScratch scratch, int count)
    {
        var learnt = dates[date];
        for (var v = 0; v < basis.Variables; v++)
            Columns.Standardise(scratch.Variable(v, count), learnt.Means[v], learnt.Scales[v]);
        var terms = scratch.Terms(count);
        terms[..count].Fill(1);
        basis.Evaluate(scratch.Variables(count), terms, count);
        for (var action = 0; action < learnt.Coefficients.Length; action++)
        {
            if (learnt.Coefficients[action] is not { } coefficients)
                continue;
            var advantage = scratch.Advantage(action, count);
            advantage.Clear();
            for (var k = 0; k < coefficients.Length; k++)
                Columns.AddMultiple(advantage, coefficients[k], terms.Slice(k * count, count));
        }
    }

    /// <summary>The best open action at an estimated point, or <see cref="GoOn"/>.</summary>
    /// <param name="date">Date, from 0.</param>
    /// <param name="scratch">The estimates.</param>
    /// <param name="count">Number of points.</param>
    /// <param name="point">The point.</param>
    /// <param name="open">For each action whether it is open.</param>
    public int Best(int date, StoppingScratch scratch, int count, int point, ReadOnlySpan<bool> open)
    {
        var (best, most) = (GoOn, 0.0);
        for (var action = 0; action < open.Length; action++)
        {
            if (!open[action] || dates[date].Coefficients[action] is null)
                continue;
            var advantage = scratch.Advantage(action, count)[point];
            if (advantage > most)
                (best, most) = (action, advantage);
        }
        return best;
    }
}
