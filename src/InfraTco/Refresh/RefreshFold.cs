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
/// age its upkeep, taxes and repairs by months since the switch, keep the incumbent's revenue less opex. Where closing is allowed, what was bought is sold
/// after three months in a row in which it earned less than the cash that closing saves; the hall and its rent stay. Closing the incumbent:
/// <para>
/// gain(s) = D_s·sale_s − Σ_{t≥s} cash_t·D_t − sale_T·D_T, with cash the incumbent's revenue less what closing it saves.
/// </para>
/// </summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="input">The study.</param>
/// <param name="first">The expected first month: what is known of margins at the start.</param>
internal sealed class RefreshFold<T>(RefreshInput input, FirstMonth first)
    where T : struct, ILane<T>
{
    /// <summary>Months in a row of a negative margin after which what was bought is closed: one alone may be a jump of the price of electricity. Assumption.</summary>
    private const int LossMonths = 3;

    private readonly RefreshRow _rows = input.Layout;
    private readonly FleetMonths<T> _keep = new(input.Months + 1);
    private readonly T[] _cash = new T[input.Months + 1]; // the incumbent's cash margin from each month to the horizon, discounted
    private readonly FleetService<T>[] _served = new FleetService<T>[input.Dates]; // of one challenger, by the date of its purchase, to the horizon
    private readonly double[] _ageing = AgeingToTheEnd(input.Incumbent.Plan);
    private readonly double[] _newPrice = [.. Enumerable.Range(0, input.Months).Select(m => Successor.PriceFactor(input.Scenario.Market.NewPriceDecline.Base, m))]; // of new units, by month

    /// <summary>Writes all rows of a group of futures.</summary>
    public void Write<TSink>(RefreshPath<T> path, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
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
        sink.Put(_rows.Cash(date), month == 0 ? T.Of(first.Cash) : AtWork(path.Keep.Work[month - 1], path.Cash[month - 1]));
    }

    /// <summary>A month's margin; zero while the site waits for power, which says nothing of the fleet.</summary>
    private static T AtWork(T work, T margin) => T.SelectLess(T.Of(0), work, margin, T.Of(0));

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
        Serve(path, j, date, input.Months, ref _served[date]);
        var released = T.Of(input.Challengers[j].Generations - 0.5);
        T Had(T value) => T.SelectLess(path.Releases[date], released, T.Of(double.NaN), value);
        sink.Put(_rows.MarginGain(date, j), Had(MarginGain(path, j, date)));
        sink.Put(_rows.Value(date, j), Had(Gain(path, j, date)));
        sink.Put(_rows.Figure(date, j, 1), _served[date].Energy - _keep.Energy[month]);
        sink.Put(_rows.Figure(date, j, 2), _served[date].Carbon - _keep.Carbon[month]);
        sink.Put(_rows.Figure(date, j, 3), _served[date].Work - _keep.Work[month]);
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
        var (month, last) = (input.Month(date), input.Months - 1);
        var sale = T.Of(input.SaleFactor);
        return T.Of(0) - Outlay(path, j, date) * Now(path, month) + _served[date].Cash - _keep.Cash[month] - path.Value[last] * sale * path.Discount[last];
    }

    /// <summary>What a switch costs on its day, the sale of the incumbent taken off [USD].</summary>
    [MethodImpl(LaneCode.Hot)]
    public T Outlay(RefreshPath<T> path, int j, int date)
    {
        var month = input.Month(date);
        var table = input.Challengers[j].Tables[date];
        var paid = Systems(path, j, date) + T.Fma(T.Of(table.Other), path.Capex[month], T.Of(table.Switching));
        return paid - Held(path, month) * T.Of(input.SaleFactor);
    }

    /// <summary>What a challenger bought at a date does to the beginning of a month, where it is sold if it has not been closed before.</summary>
    public FleetService<T> Served(RefreshPath<T> path, int j, int date, int end)
    {
        var service = default(FleetService<T>);
        Serve(path, j, date, end, ref service);
        return service;
    }

    /// <summary>Price of the systems of a challenger at a date: that of new ones goes with prices of hardware, that of used ones with releases and rents, as what is in place does.</summary>
    [MethodImpl(LaneCode.Hot)]
    private T Systems(RefreshPath<T> path, int j, int date)
    {
        var month = input.Month(date);
        var table = input.Challengers[j].Tables[date];
        var level = input.Challengers[j].IsUsed
            ? T.Min(T.Max(T.Of(table.Servers) * AssetLevel(path, month), T.Of(table.Floor)), T.Of(table.Ceiling) * path.Capex[month])
            : T.Of(table.Servers) * path.Capex[month];
        return level * path.PriceDraw[j];
    }

    /// <summary>Factor on market value of all releases and rents before a month.</summary>
    private static T AssetLevel(RefreshPath<T> path, int month) => month == 0 ? T.Of(1) : path.AssetLevel[month - 1];

    /// <summary>Discount factor at the beginning of a month.</summary>
    public static T Now(RefreshPath<T> path, int month) => month == 0 ? T.Of(1) : path.Discount[month - 1];

    /// <summary>
    /// What it changes to sell a challenger bought at a date at the end of its service in place of running it to the horizon, and to hold the incumbent from then
    /// on, which the switch that follows sells.
    /// </summary>
    private void Ends<TSink>(RefreshPath<T> path, int cycle, int j, TSink sink)
        where TSink : struct, IRefreshSink<T>
    {
        var (last, sale) = (input.Months - 1, T.Of(input.SaleFactor));
        var left = path.Value[last] * sale * path.Discount[last];
        for (var date = 0; date < input.Dates; date++)
        {
            var end = input.Cycles[cycle].End(date, j);
            if (!input.IsOpen(j, date) || end >= input.Dates)
                continue;
            var month = input.Month(end);
            var (served, all) = (Served(path, j, date, month), _served[date]);
            sink.Put(_rows.End(cycle, date, j, 0), served.Cash - all.Cash + _keep.Cash[month] - Held(path, month) * sale * Now(path, month) + left);
            sink.Put(_rows.End(cycle, date, j, 1), served.Energy - all.Energy + _keep.Energy[month]);
            sink.Put(_rows.End(cycle, date, j, 2), served.Carbon - all.Carbon + _keep.Carbon[month]);
            sink.Put(_rows.End(cycle, date, j, 3), served.Work - all.Work + _keep.Work[month]);
        }
    }

    /// <summary>Runs a challenger bought at a date to the beginning of a month, at which it is sold if it has not been closed before.</summary>
    [MethodImpl(LaneCode.Hot)]
    private void Serve(RefreshPath<T> path, int j, int date, int end, ref FleetService<T> service)
    {
        var (challenger, run, bought) = (input.Challengers[j], path.Run[j], input.Month(date));
        var table = challenger.Tables[date];
        var works = bought + challenger.DowntimeMonths;
        var (frailty, zero) = (path.Frailty[j], T.Of(0));
        var value = T.Of(table.MarketValue * _ageing[bought]) * path.PriceDraw[j] * (challenger.IsUsed ? T.Of(1) : path.Capex[bought] / AssetLevel(path, bought));
        var (floor, ceiling) = (T.Of(table.Floor) * path.PriceDraw[j], T.Of(table.Ceiling / _newPrice[bought]) * path.PriceDraw[j]);
        var (open, losses) = (T.Of(1), zero); // open: 0 from the month on in which it is closed
        service = default;
        for (var t = bought; t < end; t++)
        {
            var (discount, age) = (path.Discount[t], t - bought);
            var rent = T.Of(table.Fixed[age] - table.Upkeep[age]);
            if (t < works)
            {
                service.Cash -= (rent + T.Of(table.Upkeep[age])) * discount;
                continue;
            }
            var margin = run.Cash[t] - T.Of(table.Upkeep[age]) - T.Of(table.Repairs[age]) * frailty * path.Capex[t];
            service.Cash = T.Fma(T.Fma(open, margin, zero - rent), discount, service.Cash);
            service.Energy = T.Fma(open, run.Energy[t], service.Energy);
            service.Carbon = T.Fma(open, run.Carbon[t], service.Carbon);
            service.Work = T.Fma(open, run.Work[t], service.Work);
            if (!_rows.CanClose)
                continue;
            losses = T.SelectLess(AtWork(run.Work[t], margin), zero, losses + T.Of(1), zero);
            var still = T.SelectLess(T.Of(LossMonths - 0.5), losses, zero, open);
            service.Cash = T.Fma((open - still) * Resale(value, floor, ceiling, path, t + 1), discount, service.Cash);
            open = still;
        }
        service.Cash = T.Fma(open * Resale(value, floor, ceiling, path, end), path.Discount[end - 1], service.Cash);
    }

    /// <summary>Proceeds at the beginning of a month from what was bought: aged, with releases and rents since, between scrap and the price of new units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Resale(T value, T floor, T ceiling, RefreshPath<T> path, int month)
    {
        var aged = T.Max(value * T.Of(1 / _ageing[month]) * path.AssetLevel[month - 1], floor);
        return T.Min(aged, ceiling * T.Of(_newPrice[month - 1]) * path.Capex[month - 1]) * T.Of(input.SaleFactor);
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
        var systems = Systems(path, j, date);
        var forgone = At(path.Cash, first.Cash) * T.Of(challenger.DowntimeMonths);
        var sunk = T.Fma(T.Of(table.Other), path.Capex[month], T.Of(table.Switching)) + forgone - Held(path, month) * T.Of(input.SaleFactor);
        var annuity = T.Fma(systems, T.Of(challenger.SystemsAnnuity), sunk * T.Of(challenger.SunkAnnuity));
        return (margin - incumbent) * energy * T.Of(12) - annuity;
    }
}
