using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Scenarios;

namespace InfraTco.Refresh;

/// <summary>The answer in sentences: when, by what, what it gains, how sure, and what it does to energy and carbon.</summary>
public static class RefreshVerdict
{
    /// <summary>The sentences, the verdict first.</summary>
    public static IReadOnlyList<string> Sentences(RefreshResult result)
    {
        List<string> sentences = [Planned(result), .. Near(result), .. Others(result), Sure(result)];
        if (result.Training is not null)
            sentences.Add(Flexible(result));
        if (result.Expected.Best is { IsNever: false } best && best.Action == result.Input.Close)
            sentences.Add(Closes(result, best.Date));
        if (!result.Expected.BestOf(Main(result)).IsNever)
            sentences.AddRange([Changes(result, Main(result)), Carbon(result, Main(result))]);
        if (Loss(result) is { } loss)
            sentences.Add(loss);
        sentences.Add(Worth(result));
        return sentences;
    }

    /// <summary>A date as people say it: the month at whose beginning it is.</summary>
    public static string DateText(RefreshInput input, int date) =>
        MonthText(input.Scenario.Start, input.Month(date));

    /// <summary>The challenger that an answer speaks of: that of the expected case's best switch, or the least loss.</summary>
    public static int Main(RefreshResult result) => Enumerable.Range(0, result.Input.Challengers.Count)
        .MaxBy(j => result.Expected.BestOf(j) is { IsNever: false } best ? result.Expected.Value(best) : double.NegativeInfinity);

    /// <summary>Shares below this are not told: they would read 0 %.</summary>
    private const double LeastShare = 0.005;

    /// <summary>Share of the best gain from which on a date counts as good as the best. Assumption.</summary>
    private const double NearShare = 0.9;

    private static string Planned(RefreshResult result)
    {
        var (input, best) = (result.Input, result.Expected.Best);
        var fleet = Verdict.Name(input.Incumbent);
        var end = MonthText(input.Scenario.Start, input.Months - 1);
        if (best.IsNever)
            return $"At {input.Scenario.Site.Name}, on the expected path, keep {fleet}: no replacement gains by {end}{(input.Layout.CanClose ? ", nor does closing it" : "")}.";
        if (best.Action == input.Close)
        {
            return $"At {input.Scenario.Site.Name}, on the expected path, close {fleet} in {DateText(input, best.Date)} and sell it with nothing in its place:"
                + $" {Millions(result.Expected.Value(best))} of present value gained against keeping it to {end}, the rent of the hall still paid; no replacement gains as much.";
        }
        return $"At {input.Scenario.Site.Name}, on the expected path, replace {fleet} by {Name(result, best.Action)} in {DateText(input, best.Date)}:"
            + $" {Millions(result.Expected.Value(best))} of present value gained against keeping it to {end}, {Percent(WorkRatio(result, best.Action) - 1)} more work a month at the same site power{Again(result, best)}{Without(result, best)}.";
    }

    /// <summary>How much the date matters: the dates around the best that gain nearly as much.</summary>
    private static IEnumerable<string> Near(RefreshResult result)
    {
        var (input, expected, best) = (result.Input, result.Expected, result.Expected.Best);
        if (best.IsNever)
            yield break;
        bool IsNear(int date) => date >= 0 && date < input.Dates && expected.Value(best with { Date = date }) >= NearShare * expected.Value(best);
        var (first, last) = (best.Date, best.Date);
        while (IsNear(first - 1))
            first--;
        while (IsNear(last + 1))
            last++;
        if (last > first)
            yield return $"The date is not sharp: from {DateText(input, first)} to {DateText(input, last)} it gains {Percent(NearShare)} of that or more.";
    }

    private static string Again(RefreshResult result, SwitchChoice choice) => result.Expected.ClosedAgain(choice) is { } month
        ? $", closed again in {MonthText(result.Input.Scenario.Start, month)} after three months of losses"
        : "";

    // What closing brings is no gain of the fleet that was bought for it.
    private static string Without(RefreshResult result, SwitchChoice choice)
    {
        var (input, expected) = (result.Input, result.Expected);
        return expected.ClosedAgain(choice) is null
            ? ""
            : $"; closing {Verdict.Name(input.Incumbent)} without it would gain {Millions(expected.Value(expected.BestOf(input.Close)))} at its best";
    }

    private static double WorkRatio(RefreshResult result, int challenger) => 1 / CarbonPayback.Of(result, challenger).EqualWorkShare;

    private static IEnumerable<string> Others(RefreshResult result)
    {
        for (var j = 0; j < result.Input.Challengers.Count; j++)
        {
            var best = result.Expected.BestOf(j);
            if (j == result.Expected.Best.Action)
                continue;
            var name = Capital(Name(result, j));
            if (best.IsNever)
            {
                yield return $"{name} does not come within the horizon on the expected path.";
                continue;
            }
            var value = result.Expected.Value(best);
            yield return value > 0
                ? $"{name} would gain {Millions(value)}, at its best in {DateText(result.Input, best.Date)}{Again(result, best)}{Without(result, best)}."
                : $"{name} pays at no date: the least that it loses is {Millions(-value)}, in {DateText(result.Input, best.Date)}{Again(result, best)}{Without(result, best)}.";
        }
        var (input, expected) = (result.Input, result.Expected);
        if (input.Layout.CanClose && expected.Best is { IsNever: false } chosen && chosen.Action != input.Close && expected.BestOf(input.Close) is var close && expected.Value(close) > 0)
            yield return $"Closing it, sold with nothing in its place, would gain {Millions(expected.Value(close))}, at its best in {DateText(input, close.Date)}.";
    }

    private static string Sure(RefreshResult result)
    {
        var tally = result.Foresight;
        var closing = result.Input.Layout.CanClose ? $" or closing it beats keeping in {Percent((double)tally.Better / result.Paths)}; closing it is best in {Percent((double)tally.Actions[result.Input.Close] / result.Paths)}."
            : $" beats keeping in {Percent((double)tally.Better / result.Paths)}.";
        return $"Over {Whole(result.Paths)} futures some replacement{closing}"
            + $" The best year, looking back, is {Years(result, tally)}.";
    }

    /// <summary>Years of the switch by their share of the futures, those below half a percent left out.</summary>
    private static string Years(RefreshResult result, RefreshTally tally)
    {
        double Share(long count) => (double)count / result.Paths;
        var years = tally.Years.Select((count, year) => (Share: Share(count), Year: result.Input.CalendarYears[year])).Where(y => y.Share >= LeastShare);
        return string.Join(", ", years.Select(y => $"{y.Year} in {Percent(y.Share)}").Append($"never in {Percent(1 - Share(tally.Switched))}"));
    }

    private static string Flexible(RefreshResult result)
    {
        var tally = result.Tallies[Index(result, RefreshPolicy.Optimal)];
        var optimal = tally.Distribution(RefreshFigure.ValueUsd);
        var foresight = result.Foresight.Distribution(RefreshFigure.ValueUsd).Mean;
        var text = $"Deciding as prices and releases come, {How(result.Training!)}, gains {Millions(optimal.Mean)} on average"
            + $" (P5 {Millions(optimal.Quantile(0.05))}, P95 {Millions(optimal.Quantile(0.95))}); no single action, nor rule compared here, can gain more than {Millions(foresight)}, which takes perfect foresight."
            + Closed(result, tally)
            + $" The year in which it {(result.Repeating.Count > 0 ? "first " : "")}acts: {Years(result, tally)}.";
        if (Index(result, RefreshPolicy.PlannedDate) is not (>= 0 and var planned))
            return text;
        var more = optimal.Mean - result.Tallies[planned].Distribution(RefreshFigure.ValueUsd).Mean;
        return $"{text} Deciding late is worth {Millions(Math.Abs(more))} {(more < 0 ? "less" : "more")} than {(result.Expected.Best.IsNever ? "keeping" : "holding to the planned date")}.";
    }

    private static string Closed(RefreshResult result, RefreshTally tally) => result.Input.Layout.CanClose
        ? $" It replaces in {Percent((double)(tally.Switched - tally.Actions[result.Input.Close]) / result.Paths)} and closes in {Percent((double)tally.Actions[result.Input.Close] / result.Paths)}."
        : "";

    private static string How(RefreshTraining training)
    {
        var futures = training.Means.Count == 0 ? "futures of an earlier run" : $"{Whole(RefreshTraining.Paths)} other futures";
        return training.Instead is { } rule ? $"by the rule {rule.Id}, which did better than what was learnt on {futures}" : $"by what was learnt on {futures}";
    }

    private static string Changes(RefreshResult result, int j)
    {
        var (input, expected) = (result.Input, result.Expected);
        var date = input.Date(CarbonPayback.Of(result, j).Month);
        var (operation, embodied) = (expected.Figure(date, j, 2), input.Challengers[j].EmbodiedT);
        return $"Replacing by {Name(result, j)} in {DateText(input, date)} changes, to the end of the horizon, energy at the meter by {Signed(expected.Figure(date, j, 1))} MWh, carbon by {Signed(operation + embodied)} t CO2e"
            + $" ({Signed(operation)} in operation, {Signed(embodied)} embodied in the new fleet), and work by {Signed(expected.Figure(date, j, 3) / 1e6)} million H100-equivalent hours{Again(result, new(date, j))}.";
    }

    private static string Closes(RefreshResult result, int date)
    {
        double Figure(int figure) => result.Expected.Figure(date, result.Input.Close, figure);
        return $"Closing it in {DateText(result.Input, date)} changes, to the end of the horizon, energy at the meter by {Signed(Figure(1))} MWh, carbon by {Signed(Figure(2))} t CO2e,"
            + $" and work by {Signed(Figure(3) / 1e6)} million H100-equivalent hours, which are done elsewhere or not at all.";
    }

    private static string Signed(double value) => (value >= 0 ? "+" : "") + Whole(value);

    private static string Carbon(RefreshResult result, int j)
    {
        var payback = CarbonPayback.Of(result, j);
        var name = Capital(Name(result, j));
        var energy = $"{name} takes {Number(payback.KwhPerH100eHourAfter, 2)} kWh at the meter for an H100-equivalent hour, against {Number(payback.KwhPerH100eHourBefore, 2)}";
        var made = $"making it emitted {Whole(payback.EmbodiedT)} t CO2e";
        if (double.IsNaN(payback.EqualWorkMonths))
            return $"{energy}; {made}, which is not paid back within the horizon, neither at equal work nor at equal power.";
        var work = $"at equal work (its share of {Percent(payback.EqualWorkShare)}) that is paid back after {Number(payback.EqualWorkMonths, 1)} months";
        var power = double.IsNaN(payback.EqualPowerMonths)
            ? $"at equal power never within the horizon{(result.Expected.ClosedAgain(new(result.Input.Date(payback.Month), j)) is null ? ": the site draws about as much as before, and does more work" : "")}"
            : $"at equal power after {Number(payback.EqualPowerMonths, 1)} months";
        return $"{energy}; {made}; {work}, {power}.{Futures(result, j)}";
    }

    /// <summary>How sure the payback at equal work is, among the futures in which the fleet can be had at that date.</summary>
    private static string Futures(RefreshResult result, int j)
    {
        var tally = result.Paybacks[j];
        if (tally.EqualWork is not { } months)
            return "";
        var share = (double)months.Count / tally.Available;
        var where = tally.Available < result.Paths ? $"In the {Percent((double)tally.Available / result.Paths)} of futures in which it can be had then," : "Over the futures";
        return $" {where} it is paid back at equal work after {Number(months.Quantile(0.05), 1)} to {Number(months.Quantile(0.95), 1)} months (P5 to P95)"
            + (share < 1 ? $", where it is within the horizon: in {Percent(share)}." : ".");
    }

    /// <summary>From when on it would be better to keep the fleet switched off; null where it never is.</summary>
    private static string? Loss(RefreshResult result)
    {
        var months = result.Expected.Months;
        var first = Enumerable.Range(0, result.Input.Months).FirstOrDefault(m => months.Keep.Work[m].Value > 0 && months.Cash[m].Value < 0, -1);
        return first < 0 ? null : $"Kept, the fleet in place earns less than the cash it costs to run in some months from {MonthText(result.Input.Scenario.Start, first)} on,"
            + $" on the expected path{(result.Input.Layout.CanClose ? "" : "; closing it without another in its place is not looked at")}.";
    }

    private static string Worth(RefreshResult result)
    {
        var market = result.Input.Study.Scenario.Market;
        var demand = market.Demand.Model == DemandModel.Steady ? "" : ", and as demand moves it (market.demand)";
        return $"Work is {Price(result)}, {Percent(market.ComputePriceTrend.Base)} a year and"
            + $" times {Number(market.GenerationStep.Base, 2)} at each release after it{demand}. {Replacements(result)}; cost is before tax and financing.";
    }

    private static string Replacements(RefreshResult result)
    {
        var ids = result.Repeating.Select(r => r.Id).ToList();
        return ids.Count == 0
            ? "One replacement is looked at"
            : $"{string.Join(", ", ids)} replace{(ids.Count == 1 ? "s" : "")} again whenever the new fleet is as old; other policies replace once";
    }

    private static string Price(RefreshResult result)
    {
        var scenario = result.Input.Study.Scenario;
        if (scenario.Market.Rental is not null)
        {
            var prices = result.Input.Study.Candidates.Select(c => $"{Number(ComputeSale.PriceAtStart(c.Design, scenario), 2)} USD per H100-equivalent hour for {Verdict.Name(c)}");
            return $"sold at the rental price of each fleet's own class: {string.Join(", ", prices)} at the start";
        }
        var from = result.Input.Scenario.Market.SellsCompute ? "market.computePrice" : "refresh.computePrice";
        return $"valued at {Number(scenario.Market.ComputePrice!.Base, 2)} USD per H100-equivalent hour at the start ({from})";
    }

    private static string MonthText(DateOnly start, int month) => start.AddMonths(month).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static int Index(RefreshResult result, RefreshPolicy policy)
    {
        for (var i = 0; i < result.Rules.Count; i++)
        {
            if (result.Rules[i].Policy == policy)
                return i;
        }
        return -1;
    }

    private static string Name(RefreshResult result, int challenger) => Verdict.Name(result.Input.Challengers[challenger].Candidate);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Millions(double usd) => Number(usd / 1e6, 1) + " MUSD";

    private static string Percent(double share) => Number(share * 100, 0) + " %";

    private static string Whole(double value) => Number(value, 0);

    /// <summary>Adding zero takes the sign from a zero that was rounded up from below.</summary>
    private static string Number(double value, int decimals) => (Math.Round(value, decimals) + 0.0).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
