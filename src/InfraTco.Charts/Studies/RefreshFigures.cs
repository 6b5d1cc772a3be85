using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Refresh;

namespace InfraTco.Charts.Studies;

/// <summary>Figures of a refresh study: the year of the switch by policy, what each policy gains, and the expected gain by the month of the switch.</summary>
public static class RefreshFigures
{
    /// <summary>Every figure.</summary>
    /// <param name="result">The study.</param>
    public static IReadOnlyList<StudyFigure> All(RefreshResult result) =>
        [new("refresh-year", Years(result)), new("refresh-value", Values(result)), new("refresh-month", Months(result))];

    /// <summary>The share of futures in which each policy switches in each year, and that in which it never does; perfect foresight last.</summary>
    public static StackedBars Years(RefreshResult result)
    {
        var tallies = Tallies(result);
        double Share(long count) => 100.0 * count / result.Paths;
        var years = result.Input.CalendarYears.Select((year, y) => new BarSeries(
            year.ToString(CultureInfo.InvariantCulture), [.. tallies.Select(t => Share(t.Tally.Years[y]))]));
        var never = new BarSeries("Never", [.. tallies.Select(t => Share(result.Paths - t.Tally.Switched))]);
        return new(
            $"When each policy replaces{OrCloses(result, "closes")} {Verdict.Name(result.Input.Incumbent)}", new("Share of futures", "%"),
            [.. tallies.Select(t => t.Name)], [.. years, never])
        {
            Subtitle = $"Perfect foresight shows the best year, looking back. {Text(result).TermsSentence}",
            Source = Source(result),
            Order = StackOrder.AsGiven,
            ShowTotals = false,
        };
    }

    /// <summary>What each policy gains against keeping: its mean and 5 and 95 % quantiles, with the mean of perfect foresight as a line above all.</summary>
    public static Bars Values(RefreshResult result)
    {
        var tallies = Tallies(result)[..^1];
        BarSeries Of(string name, Func<Simulation.Statistics.SeriesDistribution, double> value) =>
            new(name, [.. tallies.Select(t => value(t.Tally.Distribution(RefreshFigure.ValueUsd)))]);
        return new(
            "What each policy gains against keeping", Measure.Money("Present value gained"), [.. tallies.Select(t => t.Name)],
            [Of("P5", d => d.Quantile(0.05)), Of("Mean", d => d.Mean), Of("P95", d => d.Quantile(0.95))])
        {
            Subtitle = Text(result).TermsSentence,
            Source = Source(result),
            Levels = [new("Perfect foresight, mean", result.Foresight.Distribution(RefreshFigure.ValueUsd).Mean)],
        };
    }

    /// <summary>What a switch at each month gains in the expected case, a line for each challenger and one for closing; a gap where it cannot be had.</summary>
    public static Lines Months(RefreshResult result)
    {
        var (input, text) = (result.Input, Text(result));
        double[] Values(int action) => [.. Enumerable.Range(0, input.Months).Select(m => result.Expected.Figure(m / input.Interval, action, 0))];
        IEnumerable<LineSeries> closing = input.Layout.CanClose ? [new("Close, sold without another", Values(input.Close))] : [];
        return new(
            $"What replacing{OrCloses(result, "closing")} {Verdict.Name(input.Incumbent)} gains, by its month", text.Months, Measure.Money("Present value gained"),
            [.. input.Challengers.Select((c, j) => new LineSeries(text.Label(c.Candidate), Values(j))), .. closing])
        {
            Subtitle = $"Expected case, against keeping to the end. {text.TermsSentence}",
            Source = text.Source,
        };
    }

    private static string OrCloses(RefreshResult result, string closes) => result.Input.Layout.CanClose ? $" or {closes}" : "";

    private static List<(string Name, RefreshTally Tally)> Tallies(RefreshResult result) =>
        [.. result.Rules.Select((r, i) => (r.Id, result.Tallies[i])).Where(t => t.Id != "never"), ("perfect foresight", result.Foresight)];

    private static StudyText Text(RefreshResult result) => new(result.Input.Study);

    private static string Source(RefreshResult result) =>
        Text(result).SourceOf(string.Create(CultureInfo.InvariantCulture, $"{result.Paths:N0} futures, seed {result.Seed}"));
}
