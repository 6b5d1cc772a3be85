using InfraTco.Comparison;
using InfraTco.Fleet;
using InfraTco.Refresh.Stopping;
using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>What each policy does in a future. Rules look at rows known at a date; only foresight looks at values.</summary>
/// <param name="input">The study.</param>
/// <param name="expected">The expected case.</param>
internal sealed class RefreshDecider(RefreshInput input, ExpectedRefresh expected)
{
    private readonly RefreshRow _layout = input.Layout;

    /// <summary>The policy learnt, where there is one.</summary>
    public StoppingPolicy? Learnt { get; init; }

    /// <summary>The rule that the optimal policy follows, where it did better in training than what was learnt.</summary>
    public RefreshRule? Instead { get; init; }

    /// <summary>The cycle that a policy follows, or −1 where it replaces once at most.</summary>
    public int Cycle(RefreshRule rule)
    {
        var followed = Followed(rule);
        for (var cycle = 0; cycle < input.Cycles.Count; cycle++)
        {
            if (input.Cycles[cycle].Rule == followed)
                return cycle;
        }
        return -1;
    }

    /// <summary>
    /// What follows the first replacement of a policy: by a rule of age, the best challenger to be had each time that the fleet in place has reached its age.
    /// </summary>
    public SwitchSequence Sequence(int cycle, RefreshRows rows, int path, SwitchChoice first)
    {
        if (cycle < 0 || first.IsNever)
            return SwitchSequence.Of(first);
        List<SwitchChoice> switches = [first];
        while (input.Cycles[cycle].End(switches[^1].Date, switches[^1].Action) is var date && date < input.Dates && Best(rows, path, date) is >= 0 and var j)
            switches.Add(new(date, j));
        return new(cycle, switches);
    }

    /// <summary>What a policy does first in the first futures of a block.</summary>
    public void Choose(RefreshRule rule, RefreshRows rows, Span<SwitchChoice> choices)
    {
        if (rule.Policy == RefreshPolicy.Optimal && Instead is null)
        {
            for (var from = 0; from < choices.Length; from += StoppingScratch.Points)
                Optimal(rows, from, choices[from..Math.Min(choices.Length, from + StoppingScratch.Points)]);
            return;
        }
        for (var path = 0; path < choices.Length; path++)
            choices[path] = Choose(Followed(rule), rows, path);
    }

    private RefreshRule Followed(RefreshRule rule) => Instead is { } better && rule.Policy == RefreshPolicy.Optimal ? better : rule;

    private SwitchChoice Choose(RefreshRule rule, RefreshRows rows, int path) => rule.Policy switch
    {
        RefreshPolicy.EveryYears => From(ModelYear.Months * rule.Years - AgeMonths, rows, path),
        RefreshPolicy.EconomicLife => From(ModelYear.Months * input.Incumbent.Metrics[Metric.EconomicLifeYears], rows, path),
        RefreshPolicy.Margin => First(rows, path, date => Best(rows, path, date) is >= 0 and var j && rows[_layout.MarginGain(date, j)][path] > 0),
        RefreshPolicy.CashCost => BelowCash(rows, path),
        RefreshPolicy.PlannedDate => Planned(rows, path),
        _ => SwitchChoice.Never,
    };

    /// <summary>The action of most value, with all of the future known.</summary>
    public SwitchChoice Foresight(RefreshRows rows, int path)
    {
        var (best, most) = (SwitchChoice.Never, 0f);
        for (var date = 0; date < input.Dates; date++)
        {
            for (var action = 0; action < _layout.Actions; action++)
            {
                var value = rows[_layout.Value(date, action)][path];
                if (value > most)
                    (best, most) = (new(date, action), value);
            }
        }
        return best;
    }

    /// <summary>At the first date below cash cost: what beats the incumbent by its margin, or else closing; where that is barred, the best that can be had from then on.</summary>
    private SwitchChoice BelowCash(RefreshRows rows, int path)
    {
        if (!_layout.CanClose)
            return First(rows, path, date => rows[_layout.Cash(date)][path] < 0);
        for (var date = 0; date < input.Dates; date++)
        {
            if (rows[_layout.Cash(date)][path] < 0)
                return new(date, Best(rows, path, date) is >= 0 and var j && rows[_layout.MarginGain(date, j)][path] > 0 ? j : input.Close);
        }
        return SwitchChoice.Never;
    }

    private double AgeMonths => ModelYear.Months * UnitAge.Years(input.Incumbent.Design, input.Scenario);

    private SwitchChoice From(double month, RefreshRows rows, int path) => First(rows, path, date => input.Month(date) >= month);

    /// <summary>The first date at which a condition holds and a challenger can be had.</summary>
    private SwitchChoice First(RefreshRows rows, int path, Func<int, bool> condition)
    {
        for (var date = 0; date < input.Dates; date++)
        {
            if (condition(date) && Best(rows, path, date) is >= 0 and var j)
                return new(date, j);
        }
        return SwitchChoice.Never;
    }

    /// <summary>The challenger of most annual gain at today's margins, or −1 where none can be had.</summary>
    private int Best(RefreshRows rows, int path, int date)
    {
        var (best, most) = (-1, float.NegativeInfinity);
        for (var j = 0; j < input.Challengers.Count; j++)
        {
            var gain = rows[_layout.MarginGain(date, j)][path];
            if (gain > most)
                (best, most) = (j, gain);
        }
        return best;
    }

    /// <summary>The expected case's best action; later where its generation is late.</summary>
    private SwitchChoice Planned(RefreshRows rows, int path)
    {
        var plan = expected.Best;
        for (var date = plan.Date; date >= 0 && date < input.Dates; date++)
        {
            if (!float.IsNaN(rows[_layout.Value(date, plan.Action)][path]))
                return plan with { Date = date };
        }
        return SwitchChoice.Never;
    }

    /// <summary>The learnt policy, date by date for some futures side by side.</summary>
    private void Optimal(RefreshRows rows, int from, Span<SwitchChoice> choices)
    {
        var scratch = new StoppingScratch(Learnt!.Basis, _layout.Actions, StoppingScratch.Points);
        Span<bool> open = stackalloc bool[_layout.Actions];
        choices.Fill(SwitchChoice.Never);
        var left = choices.Length;
        for (var date = 0; date < input.Dates && left > 0; date++)
        {
            for (var v = 0; v < _layout.Variables; v++)
                LeastSquaresStopping.Widen(rows[_layout.Variable(date, v)].Slice(from, choices.Length), scratch.Variable(v, choices.Length));
            Learnt.Estimate(date, scratch, choices.Length);
            for (var i = 0; i < choices.Length; i++)
            {
                if (!choices[i].IsNever)
                    continue;
                for (var j = 0; j < open.Length; j++)
                    open[j] = !float.IsNaN(rows[_layout.Value(date, j)][from + i]);
                if (Learnt.Best(date, scratch, choices.Length, i, open) is >= 0 and var choice)
                {
                    choices[i] = new(date, choice);
                    left--;
                }
            }
        }
    }
}
