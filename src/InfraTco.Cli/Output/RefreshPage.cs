using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Refresh;

namespace InfraTco.Cli.Output;

/// <summary>A refresh study as tables and sentences.</summary>
internal static class RefreshPage
{
    public static void Write(Page page, RefreshResult result, IReadOnlyList<string> notes)
    {
        var scenario = result.Input.Scenario;
        page.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Name}: when to replace {Verdict.Name(result.Input.Incumbent)} at {scenario.Site.Name}, equal site power, {Verdict.HorizonText(scenario)} from {scenario.Start:yyyy-MM-dd}, {Verdict.WorkText(scenario.Fleet)}. {Figures.Futures(result.Paths)}, seed {result.Seed}."));
        foreach (var note in notes)
            page.Text("Note: " + note);
        Fleets(page, result);
        Values(page, result);
        Years(page, result);
        Effects(page, result);
        Waiting(page, result);
        page.Heading("Verdict");
        foreach (var sentence in RefreshVerdict.Sentences(result))
            page.Text(sentence);
    }

    private static void Fleets(Page page, RefreshResult result)
    {
        page.Heading("Fleets, expected case");
        page.Table(
            ["Fleet", "GPUs", "From", "Best month", "Gain, MUSD", "kWh per H100e-hour", "Embodied, t CO2e", "Payback at equal work, months", "If bought in"],
            [Incumbent(result), .. result.Input.Challengers.Select((_, j) => Challenger(result, j)), .. Closing(result)]);
    }

    private static IEnumerable<string[]> Closing(RefreshResult result)
    {
        if (!result.Input.Layout.CanClose)
            yield break;
        var best = result.Expected.BestOf(result.Input.Close);
        yield return ["close, sold", "-", "any month", Month(result, result.Input.Month(best.Date)), Millions(result.Expected.Value(best)), "-", "-", "-", "-"];
    }

    private static string[] Incumbent(RefreshResult result)
    {
        var incumbent = result.Input.Incumbent;
        return [incumbent.Id, Figures.Number(incumbent.Design.Gpus, 0), "in place", "-", "-", Figures.Number(incumbent.Metrics[Metric.KwhPerH100eHour], 3), "-", "-", "-"];
    }

    private static string[] Challenger(RefreshResult result, int j)
    {
        var (challenger, best) = (result.Input.Challengers[j], result.Expected.BestOf(j));
        var payback = CarbonPayback.Of(result, j);
        return
        [
            challenger.Id, Figures.Number(challenger.Candidate.Design.Gpus, 0),
            challenger.Generations == 0 ? Month(result, challenger.FirstMonth) : $"release {challenger.Generations}",
            best.IsNever ? "-" : Month(result, result.Input.Month(best.Date)), best.IsNever ? "-" : Millions(result.Expected.Value(best)),
            Figures.Number(payback.KwhPerH100eHourAfter, 3), Figures.Number(payback.EmbodiedT, 0), Figures.Number(payback.EqualWorkMonths, 1),
            double.IsNaN(payback.EqualWorkMonths) ? "-" : Month(result, payback.Month),
        ];
    }

    private static void Values(Page page, RefreshResult result)
    {
        page.Heading("Present value gained against keeping, MUSD");
        page.Table(
            ["Policy", "Expected case", "In", "Mean", "P5", "P50", "P95", "Acts in", "Gains in", "Mean in training"],
            All(result).Select(p => (IReadOnlyList<string>)
            [
                p.Name, Millions(result.Expected.Figure(p.Sequence, 0)), p.Sequence.IsNever ? "-" : string.Join(", ", p.Sequence.Switches.Select(s => Month(result, result.Input.Month(s.Date)))),
                .. Gains(result, p.Tally), p.Training,
            ]));
    }

    private static string[] Gains(RefreshResult result, RefreshTally tally)
    {
        var value = tally.Distribution(RefreshFigure.ValueUsd);
        return
        [
            Millions(value.Mean), Millions(value.Quantile(0.05)), Millions(value.Quantile(0.5)), Millions(value.Quantile(0.95)),
            Figures.Percent((double)tally.Switched / result.Paths), Figures.Percent((double)tally.Better / result.Paths),
        ];
    }

    private static void Years(Page page, RefreshResult result)
    {
        page.Heading($"Year of the {(result.Repeating.Count > 0 ? "first action" : "action")}, share of futures");
        var years = result.Input.CalendarYears.Select(y => y.ToString(CultureInfo.InvariantCulture));
        page.Table(["Policy", .. years, "Never", .. result.Input.Challengers.Select(c => $"to {c.Id}"), .. Closed(result)], All(result).Select(p => (IReadOnlyList<string>)
        [
            p.Name, .. p.Tally.Years.Select(count => Figures.Percent((double)count / result.Paths)),
            Figures.Percent(1 - (double)p.Tally.Switched / result.Paths), .. p.Tally.Actions.Select(count => Figures.Percent((double)count / result.Paths)),
        ]));
    }

    private static IEnumerable<string> Closed(RefreshResult result) => result.Input.Layout.CanClose ? ["closed"] : [];

    private static void Effects(Page page, RefreshResult result)
    {
        page.Heading("Change against keeping, mean over the futures");
        page.Table(["Policy", "Actions", "Energy, MWh", "Carbon in operation, t", "With embodied, t", "Work, million H100e-hours"], All(result).Select(p => (IReadOnlyList<string>)
        [
            p.Name, Figures.Number((double)p.Tally.ActionCount / result.Paths, 2), Mean(p.Tally, RefreshFigure.EnergyMwh, 1, 0), Mean(p.Tally, RefreshFigure.CarbonOperationalT, 1, 0),
            Mean(p.Tally, RefreshFigure.CarbonT, 1, 0), Mean(p.Tally, RefreshFigure.WorkH100eHours, 1e-6, 1),
        ]));
    }

    private static void Waiting(Page page, RefreshResult result)
    {
        var (input, expected, rule) = (result.Input, result.Expected, WaitingRule.Of(result.Input));
        var firsts = Enumerable.Range(0, input.Challengers.Count).Select(expected.FirstOf).Where(first => !first.IsNever).ToList();
        if (firsts.Count == 0)
            return;
        page.Heading("Replace at once? Against keeping, expected case");
        page.Table(["Fleet", "First month", "Outlay less resale, MUSD", "Value over outlay"], firsts.Select(first => (IReadOnlyList<string>)
        [
            input.Challengers[first.Action].Id, Month(result, input.Month(first.Date)), Millions(expected.Outlay(first)), Ratio(expected, first),
        ]));
        page.Text($"{Trigger(rule)} By the closed form of the right to wait: value follows the price of compute ({Figures.Percent(Math.Exp(rule.DriftPerYear) - 1)} a year, volatility {Figures.Number(rule.VolatilityPerRootYear, 2)}), without a horizon.");
    }

    private static string Ratio(ExpectedRefresh expected, SwitchChoice choice) =>
        expected.Outlay(choice) > 0 ? Figures.Number(WaitingRule.ValueOverOutlay(expected, choice), 2) : "resale pays for it";

    private static string Trigger(WaitingRule rule) => double.IsNaN(rule.TriggerOverOutlay)
        ? "Waiting for ever would pay: the price grows as fast as the discount rate or faster."
        : $"Above 1 a switch gains; from {Figures.Number(rule.TriggerOverOutlay, 2)} on it gains more than the right to wait for a better price is worth.";

    private static string Mean(RefreshTally tally, RefreshFigure figure, double factor, int decimals) =>
        Figures.Number(tally.Distribution(figure).Mean * factor, decimals);

    private static IEnumerable<(string Name, SwitchSequence Sequence, RefreshTally Tally, string Training)> All(RefreshResult result)
    {
        for (var i = 0; i < result.Rules.Count; i++)
            yield return (result.Rules[i].Id, result.Sequences[i], result.Tallies[i], result.Training is { } training ? Millions(training.Mean(i)) : "-");
        yield return ("perfect foresight", result.Foreseen, result.Foresight, "-");
    }

    private static string Month(RefreshResult result, int month) =>
        result.Input.Scenario.Start.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Millions(double usd) => Figures.Number(Math.Round(usd / 1e6, 1) + 0.0, 1);
}
