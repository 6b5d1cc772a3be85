using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>The expected case of a refresh study: every driver at its expected value, in double precision, by the same fold as the futures.</summary>
public sealed class ExpectedRefresh
{
    private readonly RefreshRow _layout;
    private readonly double[] _rows;
    private readonly double[][] _outlays; // by challenger and date [USD]
    private readonly RefreshInput _input;
    private readonly RefreshFold<Exact> _fold;

    /// <summary>Runs the expected case.</summary>
    public ExpectedRefresh(RefreshInput input)
    {
        _layout = input.Layout;
        _rows = new double[_layout.Count];
        Months = Run(input);
        First = new(
            Months.Keep.Work[0].Value > 0 ? Months.Cash[0].Value : 0, Months.Keep.Cash[0].Value, Months.Keep.Energy[0].Value,
            [.. Months.Run.Select(r => r.Cash[0].Value)], [.. Months.Run.Select(r => r.Energy[0].Value)]);
        (_input, _fold) = (input, new(input, First));
        _fold.Write(Months, new Sink(_rows));
        double Outlay(int j, int date) => input.IsOpen(j, date) ? _fold.Outlay(Months, j, date).Value : double.NaN;
        _outlays = [.. input.Challengers.Select((_, j) => Enumerable.Range(0, input.Dates).Select(date => Outlay(j, date)).ToArray())];
        Best = Enumerable.Range(0, _layout.Actions).Select(BestOf).Append(SwitchChoice.Never).MaxBy(Value);
    }

    /// <summary>The months themselves.</summary>
    internal RefreshPath<Exact> Months { get; }

    /// <summary>The date of most value for one action, be it a loss; never where it cannot be taken.</summary>
    public SwitchChoice BestOf(int action)
    {
        var best = SwitchChoice.Never;
        for (var date = 0; date < _layout.Dates; date++)
        {
            var value = Figure(date, action, 0);
            if (!double.IsNaN(value) && (best.IsNever || value > Value(best)))
                best = new(date, action);
        }
        return best;
    }

    /// <summary>The first date at which one action can be taken; never where it cannot.</summary>
    public SwitchChoice FirstOf(int action)
    {
        for (var date = 0; date < _layout.Dates; date++)
        {
            if (!double.IsNaN(Figure(date, action, 0)))
                return new(date, action);
        }
        return SwitchChoice.Never;
    }

    /// <summary>The first month.</summary>
    internal FirstMonth First { get; }

    /// <summary>The action of most value, or none.</summary>
    public SwitchChoice Best { get; }

    /// <summary>A figure of an action against keeping to the end; the value is NaN where it cannot be taken.</summary>
    /// <param name="date">Date.</param>
    /// <param name="action">Action.</param>
    /// <param name="figure">0 value [USD], 1 energy [MWh], 2 operational carbon [t], 3 work [H100-equivalent h].</param>
    public double Figure(int date, int action, int figure) => _rows[_layout.Figure(date, action, figure)];

    /// <summary>A figure of a choice; zero for none.</summary>
    public double Figure(SwitchChoice choice, int figure) => choice.IsNever ? 0 : Figure(choice.Date, choice.Action, figure);

    /// <summary>A figure of a sequence of replacements; zero for none.</summary>
    public double Figure(SwitchSequence sequence, int figure) => sequence.Figure(_layout, figure, new Source(_rows));

    /// <summary>The value of a choice [USD].</summary>
    public double Value(SwitchChoice choice) => Figure(choice, 0);

    /// <summary>What a choice to replace costs on its day, the sale of the incumbent taken off [USD].</summary>
    public double Outlay(SwitchChoice choice) => _outlays[choice.Action][choice.Date];

    /// <summary>The month at whose beginning what a choice bought is closed again, since it lost cash; null where it runs to the horizon.</summary>
    public int? ClosedAgain(SwitchChoice choice)
    {
        double Work(int end) => _fold.Served(Months, choice.Action, choice.Date, end).Work.Value;
        var (all, end) = (Work(_input.Months), _input.Months);
        while (end > _input.Month(choice.Date) + 1 && Work(end - 1) >= all)
            end--;
        return end < _input.Months && all > 0 ? end : null;
    }

    /// <summary>Discount factor at a date.</summary>
    public double Discount(int date) => RefreshFold<Exact>.Now(Months, _input.Month(date)).Value;

    /// <summary>The rows as those of one future, for a policy to look at.</summary>
    internal RefreshRows AsFuture()
    {
        var rows = new RefreshRows(_layout);
        for (var row = 0; row < _rows.Length; row++)
            rows[row][0] = (float)_rows[row];
        return rows;
    }

    private static RefreshPath<Exact> Run(RefreshInput input)
    {
        var months = new RefreshPath<Exact>(input);
        var drivers = Drivers<Exact>.Expected;
        var draw = SystemDraw<Exact>.Expected;
        for (var month = 0; month < input.Months; month++)
            months.Future(month, in drivers);
        for (var s = 0; s < input.Study.Candidates.Count; s++)
        {
            months.Begin(s, in draw, Exact.Of(1));
            System(input.Study.Candidates[s].Plan, s, months);
        }
        for (var date = 0; date < input.Dates; date++)
        {
            months.Releases[date] = Exact.Of(input.ExpectedReleases[input.Month(date)]);
            months.SinceRelease[date] = Exact.Of(SinceRelease(input, input.Month(date)));
        }
        return months;
    }

    /// <summary>Months from the latest release to the beginning of a month.</summary>
    private static double SinceRelease(RefreshInput input, int month)
    {
        for (var m = month; m > 0; m--)
        {
            if (input.ExpectedReleases[m] > input.ExpectedReleases[m - 1])
                return month - (m - 1);
        }
        return month + input.MonthsSinceRelease;
    }

    private static void System(Plan plan, int system, RefreshPath<Exact> months)
    {
        var drivers = Drivers<Exact>.Expected;
        var draw = SystemDraw<Exact>.Expected;
        var (state, flows, sink) = (default(FleetState<Exact>), default(StepFlows<Exact>), default(MonthFlows<Exact>));
        for (var month = 0; month < plan.Months; month++)
        {
            var calendarMonth = (int)plan[month, PlanColumn.CalendarMonth];
            MonthStep.Run(new DoubleTable(plan.Values), plan.Months, month, calendarMonth, in drivers, in draw, ref state, ref flows, ref sink);
            months.Take(system, month, in sink);
        }
    }

    private readonly struct Source(double[] rows) : IRowSource
    {
        public double this[int row] => rows[row];
    }

    private readonly struct Sink(double[] rows) : IRefreshSink<Exact>
    {
        public void Put(int row, Exact value) => rows[row] = value.Value;
    }
}
