using System.Runtime.CompilerServices;
using InfraTco.Simulation;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>
/// Folds the months of a group of futures into what a switch at each date changes, all against keeping to the end:
/// <para>
/// gain(s) = D_s·(sale_s − price_s − switching_s) + Σ_{t≥s+standstill} run_t·D_t − Σ_{t≥s} age_{t−s}·D_t + resale(s)·D_T − Σ_{t≥s} keep_t·D_t − sale_T·D_T,
/// </para>
/// with D the discount factor (purchases and sales at the month's beginning, all else at its end), run the challenger's revenue less energy, water and carbon,
/// age its upkeep, taxes and repairs by months since the switch, keep the incumbent's revenue less opex. Sums from the back serve every date at once. Closing:
/// <para>
/// gain(s) = D_s·sale_s − Σ_{t≥s} cash_t·D_t − sale_T·D_T, with cash the incumbent's revenue less what switching it off saves; the hall and its rent stay.
/// </para>
/// </summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="input">The study.</param>
/// <param name="first">The expected first month: what is known of margins at the start.</param>
internal sealed class RefreshFold<T>(RefreshInput input, FirstMonth first)
    where T : struct, ILane<T>
{
    private readonly RefreshRow _rows = input.Layout;
    private readonly FleetMonths<T> _keep = new(input.Months + 1);
    private readonly FleetMonths<T> _run = new(input.Months + 1);
    private readonly T[] _cash = new T[input.Months + 1]; // the incumbent's cash margin from each month to the horizon, discounted
    private readonly T[] _hardware = new T[input.Months];
    private readonly double[] _ageing = AgeingToTheEnd(input.Incumbent.Plan);

    /// <summary>Writes all rows of a group of futures.</summary>
    public void Write<TSink>(RefreshPath<T> path, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        for (var month = 0; month < input.Months; month++)
            _hardware[month] = path.Capex[month] * path.Discount[month];
        FromTheBack(path.Keep, path.Discount, _keep);
        for (var month = input.Months - 1; month >= 0; month--)
            _cash[month] = T.Fma(path.Cash[month], path.Discount[month], _cash[month + 1]);
        for (var date = 0; date < input.Dates; date++)
        {
            Known(path, date, sink);
            if (_rows.CanClose)
                Close(path, date, sink);
        }
        for (var j = 0; j < input.Challengers.Count; j++)
        {
            FromTheBack(path.Run[j], path.Discount, _run);
            for (var date = 0; date < input.Dates; date++)
                Switch(path, j, date, sink);
            for (var cycle = 0; cycle < input.Cycles.Count; cycle++)
                Ends(path, cycle, j, sink);
        }
    }

    /// <summary>Sums from each month to the horizon; cash discounted.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void FromTheBack(FleetMonths<T> months, T[] discount, FleetMonths<T> sums)
    {
        for (var month = discount.Length - 1; month >= 0; month--)
        {
            sums.Cash[month] = T.Fma(months.Cash[month], discount[month], sums.Cash[month + 1]);
            sums.Energy[month] = sums.Energy[month + 1] + months.Energy[month];
            sums.Carbon[month] = sums.Carbon[month + 1] + months.Carbon[month];
            sums.Work[month] = sums.Work[month + 1] + months.Work[month];
        }
    }

    /// <summary>What is known at a date: the drivers of the month before, the releases so far, prices of today.</summary>
    [MethodImpl(LaneCode.Hot)]
    private void Known<TSink>(RefreshPath<T> path, int date, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        var month = input.Month(date);
        T Log(T[] factors) => month == 0 ? T.Of(0) : T.Log(factors[month - 1]);
        sink.Put(_rows.Variable(date, 0), Log(path.ComputePrice));
        sink.Put(_rows.Variable(date, 1), Log(path.Electricity));
        sink.Put(_rows.Variable(date, 2), Log(path.Utilisation));
        sink.Put(_rows.Variable(date, 3), path.Releases[date]);
        sink.Put(_rows.Variable(date, 4), path.SinceRelease[date]);
        sink.Put(_rows.Variable(date, 5), Held(path, month) * T.Of(1e-6));
        for (var j = 0; j < path.PriceDraw.Length; j++)
            sink.Put(_rows.Variable(date, RefreshRow.CommonVariables + j), path.PriceDraw[j] * path.Capex[month]);
        sink.Put(_rows.Cash(date), month == 0 ? T.Of(first.Cash) : path.Cash[month - 1]);
    }

    /// <summary>Market value of the incumbent at the beginning of a month.</summary>
    private static T Held(RefreshPath<T> path, int month) => month == 0 ? path.FirstValue : path.Value[month - 1];

    private void Switch<TSink>(RefreshPath<T> path, int j, int date, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        if (!input.IsOpen(j, date))
        {
            sink.Put(_rows.MarginGain(date, j), T.Of(double.NaN));
            sink.Put(_rows.Value(date, j), T.Of(double.NaN));
            return;
        }
        var month = input.Month(date);
        var works = month + input.Challengers[j].DowntimeMonths;
        var released = T.Of(input.Challengers[j].Generations - 0.5);
        T Had(T value) => T.SelectLess(path.Releases[date], released, T.Of(double.NaN), value);
        sink.Put(_rows.MarginGain(date, j), Had(MarginGain(path, j, date)));
        sink.Put(_rows.Value(date, j), Had(Gain(path, j, date)));
        sink.Put(_rows.Figure(date, j, 1), _run.Energy[works] - _keep.Energy[month]);
        sink.Put(_rows.Figure(date, j, 2), _run.Carbon[works] - _keep.Carbon[month]);
        sink.Put(_rows.Figure(date, j, 3), _run.Work[works] - _keep.Work[month]);
    }

    [MethodImpl(LaneCode.Hot)]
    private void Close<TSink>(RefreshPath<T> path, int date, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        var (month, last) = (input.Month(date), input.Months - 1);
        var sold = (Held(path, month) * Now(path, month) - path.Value[last] * path.Discount[last]) * T.Of(input.SaleFactor);
        sink.Put(_rows.MarginGain(date, input.Close), T.Of(double.NaN));
        sink.Put(_rows.Value(date, input.Close), sold - _cash[month]);
        sink.Put(_rows.Figure(date, input.Close, 1), T.Of(0) - _keep.Energy[month]);
        sink.Put(_rows.Figure(date, input.Close, 2), T.Of(0) - _keep.Carbon[month]);
        sink.Put(_rows.Figure(date, input.Close, 3), T.Of(0) - _keep.Work[month]);
    }

    [MethodImpl(LaneCode.Hot)]
    private T Gain(RefreshPath<T> path, int j, int date)
    {
        var month = input.Month(date);
        var (challenger, last) = (input.Challengers[j], input.Months - 1);
        var table = challenger.Tables[date];
        var now = Now(path, month);
        var sale = T.Of(input.SaleFactor);
        var paid = T.Fma(T.Of(table.Servers), path.PriceDraw[j], T.Of(table.Other)) * path.Capex[month] + T.Of(table.Switching);
        var switched = (Held(path, month) * sale - paid) * now;
        var run = _run.Cash[month + challenger.DowntimeMonths] - Ageing(table, path.Discount, _hardware, month, month, path.Frailty[j]);
        var left = (Resale(path, j, date, input.Months) - path.Value[last]) * sale * path.Discount[last];
        return switched + run - _keep.Cash[month] + left;
    }

    /// <summary>Discount factor at the beginning of a month.</summary>
    private static T Now(RefreshPath<T> path, int month) => month == 0 ? T.Of(1) : path.Discount[month - 1];

    private void Ends<TSink>(RefreshPath<T> path, int cycle, int j, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        for (var date = 0; date < input.Dates; date++)
        {
            var end = input.Cycles[cycle].End(date, j);
            if (!input.IsOpen(j, date) || end >= input.Dates)
                continue;
            var month = input.Month(end);
            var works = Math.Max(month, input.Month(date) + input.Challengers[j].DowntimeMonths);
            sink.Put(_rows.End(cycle, date, j, 0), End(path, j, date, month, works));
            sink.Put(_rows.End(cycle, date, j, 1), _keep.Energy[month] - _run.Energy[works]);
            sink.Put(_rows.End(cycle, date, j, 2), _keep.Carbon[month] - _run.Carbon[works]);
            sink.Put(_rows.End(cycle, date, j, 3), _keep.Work[month] - _run.Work[works]);
        }
    }

    /// <summary>
    /// What it is worth to sell a challenger bought at a date at the beginning of a month in place of running it to the horizon, and to hold the incumbent from then
    /// on, which a switch in that month sells.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private T End(RefreshPath<T> path, int j, int date, int month, int works)
    {
        var (last, sale) = (input.Months - 1, T.Of(input.SaleFactor));
        var upkeep = Ageing(input.Challengers[j].Tables[date], path.Discount, _hardware, input.Month(date), month, path.Frailty[j]);
        var sold = (Resale(path, j, date, month) - Held(path, month)) * sale * Now(path, month);
        var left = (path.Value[last] - Resale(path, j, date, input.Months)) * sale * path.Discount[last];
        return _keep.Cash[month] - _run.Cash[works] + upkeep + sold + left;
    }

    /// <summary>Market value at the beginning of a month of a challenger bought at a date: aged, with the releases since, never below its floor.</summary>
    [MethodImpl(LaneCode.Hot)]
    private T Resale(RefreshPath<T> path, int j, int date, int month)
    {
        var bought = input.Month(date);
        var table = input.Challengers[j].Tables[date];
        var released = bought == 0 ? path.Released[month - 1] : path.Released[month - 1] / path.Released[bought - 1];
        var aged = T.Of(table.MarketValue * (_ageing[bought] / _ageing[month])) * path.PriceDraw[j] * path.Capex[bought] * released;
        return T.Max(aged, T.Of(table.Floor) * path.PriceDraw[j]);
    }

    /// <summary>Factor of ageing from the beginning of each month to the horizon, and 1 there; where demand moves, no two months age alike.</summary>
    private static double[] AgeingToTheEnd(Plan plan)
    {
        var ageing = new double[plan.Months + 1];
        ageing[^1] = 1;
        var product = 1.0;
        for (var month = plan.Months - 1; month >= 0; month--)
            ageing[month] = product *= plan[month, PlanColumn.AssetAgeing];
        return ageing;
    }

    /// <summary>Upkeep, taxes and repairs of a fleet bought at the beginning of a month, from a month on, discounted.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static T Ageing(SwitchTable table, T[] discount, T[] hardware, int bought, int from, T frailty)
    {
        var (opex, repairs) = (T.Of(0), T.Of(0));
        for (var t = from - bought; t < table.Fixed.Length; t++)
        {
            opex = T.Fma(T.Of(table.Fixed[t]), discount[bought + t], opex);
            repairs = T.Fma(T.Of(table.Repairs[t]), hardware[bought + t], repairs);
        }
        return T.Fma(repairs, frailty, opex);
    }

    /// <summary>
    /// The rule where power is what is scarce: margins per MWh of the month before, times the site's energy a year, less the outlay as an annuity. The standstill
    /// is part of the outlay: in its months the incumbent's cash margin is forgone.
    /// <see cref="Obsolescence.Replacement.GainAtLimitedPower"/> in lanes.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private T MarginGain(RefreshPath<T> path, int j, int date)
    {
        var month = input.Month(date);
        var challenger = input.Challengers[j];
        var table = challenger.Tables[date];
        var before = Math.Max(0, month - 1);
        T At(T[] months, double expected) => month == 0 ? T.Of(expected) : months[before];
        var upkeep = T.Of(table.Fixed[challenger.DowntimeMonths] + table.Repairs[challenger.DowntimeMonths]);
        var margin = (At(path.Run[j].Cash, first.RunCash[j]) - upkeep) / At(path.Run[j].Energy, first.RunEnergy[j]);
        var energy = At(path.Keep.Energy, first.KeepEnergy);
        var incumbent = At(path.Keep.Cash, first.KeepCash) / energy;
        var systems = T.Of(table.Servers) * path.PriceDraw[j] * path.Capex[month];
        var forgone = At(path.Cash, first.Cash) * T.Of(challenger.DowntimeMonths);
        var sunk = T.Fma(T.Of(table.Other), path.Capex[month], T.Of(table.Switching)) + forgone - Held(path, month) * T.Of(input.SaleFactor);
        var annuity = T.Fma(systems, T.Of(challenger.SystemsAnnuity), sunk * T.Of(challenger.SunkAnnuity));
        return (margin - incumbent) * energy * T.Of(12) - annuity;
    }
}
