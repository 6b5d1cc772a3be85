using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Cli.Output;

/// <summary>Futures as tables: quantiles of the figures that decide, risk, and how often each fleet wins.</summary>
internal static class FuturesPage
{
    private const double RiskLevel = 0.95;

    private static readonly Metric[] Shown =
    [
        Metric.LevelisedUsdPerH100eHour, Metric.TcoUsd, Metric.TcoPresentValueUsd, Metric.OpexUsd, Metric.ResidualValueUsd, Metric.FacilityEnergyMwh,
        Metric.CarbonOperationalT, Metric.KgCo2ePerH100eHour, Metric.WorkH100eHours, Metric.NpvUsd,
    ];

    /// <summary>A run by itself, with notes on it.</summary>
    public static void Write(Page page, SimulationResult result, IReadOnlyList<string> notes)
    {
        var scenario = result.Study.Scenario;
        page.Text($"{scenario.Name}: {Verdict.BasisText(scenario)} at {scenario.Site.Name}, {Verdict.HorizonText(scenario)}, {Verdict.WorkText(scenario.Fleet)}. {Figures.Futures(result.State.Paths)}, seed {result.Seed}{(result.Sampling == SimulationResult.Pseudorandom ? "" : ", Sobol points in sixteen digital shifts")}.");
        foreach (var note in notes)
            page.Text("Note: " + note);
        Distributions(page, result);
        Chances(page, result);
    }

    /// <summary>Quantiles and risk.</summary>
    public static void Distributions(Page page, SimulationResult result)
    {
        page.Heading("Over the futures");
        page.Table(
            ["Figure", "Fleet", "Expected", "Mean", "P5", "P50", "P95", "Mean of worst 5 %"],
            Shown.SelectMany(metric => result.Study.Candidates.Select((c, i) => Row(result, metric, i))).OfType<IReadOnlyList<string>>());
    }

    /// <summary>How often one fleet beats another, in the same futures.</summary>
    public static void Chances(Page page, SimulationResult result)
    {
        if (result.State.Pairs.Length == 0)
            return;
        page.Heading("How often the second beats the first, in the same futures");
        page.Table(
            ["First", "Second", "Cheaper per H100e-hour", "Lower TCO", "Less carbon", "Difference per H100e-hour, USD, P5", "P50", "P95"],
            result.State.Pairs.Select(p => Row(result, p)));
    }

    private static string[]? Row(SimulationResult result, Metric metric, int system)
    {
        if (result.Horizon(system, metric) is not { } state)
            return null;
        var info = MetricInfo.Of(metric);
        var distribution = new SeriesDistribution(state);
        string Number(double value) => Figures.Number(value, info.Decimals);
        var gain = metric is Metric.WorkH100eHours or Metric.ResidualValueUsd or Metric.NpvUsd;
        var risk = gain ? distribution.LowerRisk(RiskLevel) : distribution.UpperRisk(RiskLevel);
        return
        [
            $"{info.Label}, {info.Unit}", result.Study.Candidates[system].Id, Number(result.Study.Candidates[system].Metrics[metric]),
            Number(distribution.Mean), Number(distribution.Quantile(0.05)), Number(distribution.Quantile(0.5)), Number(distribution.Quantile(0.95)),
            Number(risk.ConditionalValueAtRisk),
        ];
    }

    private static string[] Row(SimulationResult result, PairState pair)
    {
        var difference = new SeriesDistribution(pair.Levelised);
        string Share(long count) => ((double)count / result.State.Paths).ToString("P1", CultureInfo.InvariantCulture);
        return
        [
            result.Study.Candidates[pair.A].Id, result.Study.Candidates[pair.B].Id, Share(pair.Counts.Cheaper), Share(pair.Counts.LowerTco), Share(pair.Counts.LowerCarbon),
            Figures.Number(difference.Quantile(0.05), 3), Figures.Number(difference.Quantile(0.5), 3), Figures.Number(difference.Quantile(0.95), 3),
        ];
    }
}
