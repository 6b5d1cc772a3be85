using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Charts.Studies;

/// <summary>Figures of futures: for each fleet a fan of cost so far and one of market value.</summary>
public static class FutureFigures
{
    /// <summary>Every figure, named after its fleet.</summary>
    /// <param name="result">The run.</param>
    public static IReadOnlyList<StudyFigure> All(SimulationResult result)
    {
        var figures = new List<StudyFigure>();
        for (var system = 0; system < result.Study.Candidates.Count; system++)
        {
            var name = string.Concat(result.Study.Candidates[system].Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
            figures.Add(new($"fan-cost-{system + 1}-{name}", Fan(result, system, FanSeries.CumulativeCostUsd, "Paid so far", Paid(result, system))));
            figures.Add(new($"fan-value-{system + 1}-{name}", Fan(result, system, FanSeries.MarketValueUsd, "Market value of systems", Value(result, system))));
        }
        return figures;
    }

    private static Fan Fan(SimulationResult result, int system, FanSeries series, string measure, double[] expected)
    {
        var text = new StudyText(result.Study);
        var candidate = result.Study.Candidates[system];
        SeriesDistribution[] months = [.. Enumerable.Range(0, candidate.Plan.Months).Select(m => new SeriesDistribution(result.Month(system, m, series)))];
        double[] At(double probability) => [.. months.Select(m => m.Quantile(probability))];
        return new(
            $"{measure}: {Verdict.Name(candidate)}", text.Months, Measure.Money(measure),
            new(At(0.05), At(0.25), At(0.50), At(0.75), At(0.95)))
        {
            Expected = expected,
            Subtitle = $"P5-P95 and P25-P75 over the futures, median, and the expected case. {text.TermsSentence}",
            Source = text.SourceOf(string.Create(CultureInfo.InvariantCulture, $"{result.State.Paths:N0} futures, seed {result.Seed}")),
        };
    }

    private static double[] Paid(SimulationResult result, int system) => CumulativeCost.Paid(result.Study.Candidates[system]);

    private static double[] Value(SimulationResult result, int system)
    {
        var ledger = result.Study.Candidates[system].Ledger;
        return [.. Enumerable.Range(0, ledger.Months).Select(m => ledger[m, Simulation.LineItem.AssetValue])];
    }
}
