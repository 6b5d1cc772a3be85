using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Output;

/// <summary>The comparison as tables and sentences.</summary>
internal static class ComparePage
{
    private static readonly Metric[] Power =
    [
        Metric.ItPowerKw, Metric.FacilityPowerKw, Metric.PeakFacilityPowerKw, Metric.StrandedPowerKw, Metric.Pue, Metric.Itue, Metric.Tue,
        Metric.CoolingLoadKw, Metric.CoolingLoadTons, Metric.LiquidCoolingLoadKw,
    ];

    private static readonly Metric[] Environment =
    [
        Metric.ItEnergyMwh, Metric.FacilityEnergyMwh, Metric.WaterM3, Metric.WaterConsumptionM3, Metric.GridWaterM3, Metric.WueLPerKwh, Metric.WueSourceLPerKwh, Metric.CueKgPerKwh,
        Metric.CarbonLocationT, Metric.CarbonMarketT, Metric.CarbonUpstreamT, Metric.CarbonEmbodiedT,
    ];

    private static readonly Metric[] Unit =
    [
        Metric.WorkH100eHours, Metric.UsdPerGpuHour, Metric.UsdPerInstalledGpuHour, Metric.UsdPerH100eHour, Metric.LevelisedUsdPerH100eHour,
        Metric.KwhPerH100eHour, Metric.KgCo2ePerH100eHour, Metric.KgCo2eLifeCyclePerH100eHour, Metric.LitresPerH100eHour, Metric.EconomicLifeYears,
    ];

    private static readonly Metric[] Sales = [Metric.RevenueUsd, Metric.MarginUsd, Metric.NpvUsd];

    public static void Write(Page page, StudyResult result, StudyResult? serving, SimulationResult? futures, IReadOnlyList<string> report)
    {
        var scenario = result.Scenario;
        page.Text($"{scenario.Name}: {Verdict.BasisText(scenario)} at {scenario.Site.Name}, {Verdict.HorizonText(scenario)} from {scenario.Start:yyyy-MM-dd}, {Verdict.WorkText(scenario.Fleet)}. Expected case{(futures is null ? "" : $" and {Output.Figures.Futures(futures.State.Paths)}")}.");
        foreach (var sentence in report)
            page.Text("Note: " + sentence);
        Fleets(page, result);
        Figures(page, result, "Power and cooling", Power);
        Figures(page, result, "Energy, water and carbon over the horizon", Environment);
        Costs(page, result);
        Figures(page, result, "Per unit of work", Unit);
        if (scenario.Market.SellsCompute)
            Figures(page, result, "Sale of compute", Sales);
        BookPage.Write(page, result, futures);
        Why(page, result);
        if (futures is not null)
        {
            FuturesPage.Distributions(page, futures);
            FuturesPage.Chances(page, futures);
        }
        if (serving is not null)
            Serving(page, serving);
        page.Heading("Verdict");
        foreach (var sentence in FutureVerdict.Sentences(result, futures))
            page.Text(sentence);
    }

    private static string[] Header(StudyResult result, string first) => [first, .. result.Candidates.Select(c => c.Id)];

    private static void Fleets(Page page, StudyResult result)
    {
        string[] Row(string label, Func<CandidateResult, string> cell) => [label, .. result.Candidates.Select(cell)];
        page.Heading("Fleets");
        page.Table(Header(result, "Fleet"),
        [
            Row("Systems", c => Output.Figures.Number(c.Design.Count, 0)),
            Row("GPUs", c => Output.Figures.Number(c.Design.Gpus, 0)),
            Row("Racks", c => Output.Figures.Number(c.Design.Racks, 0)),
            Row("kW per rack, rated", c => Output.Figures.Number(c.Design.KwPerRack, 1)),
            Row("kW provisioned per system", c => Output.Figures.Number(c.Design.ProvisionedKwPerSystem, 2)),
            Row("Cooling plant", c => c.Plant),
            Row("A month of delay, kUSD", c => Output.Figures.Number(c.MonthOfDelayUsd / 1e3, 0)),
        ]);
    }

    private static void Figures(Page page, StudyResult result, string heading, Metric[] metrics)
    {
        page.Heading(heading);
        page.Table(Header(result, "Figure"), metrics.Select(MetricInfo.Of).Select(info => (IReadOnlyList<string>)
        [
            info.Unit.Length == 0 ? info.Label : $"{info.Label}, {info.Unit}",
            .. result.Candidates.Select(c => Output.Figures.Number(c.Metrics.GetValueOrDefault(info.Metric, double.NaN), info.Decimals)),
        ]));
    }

    private static void Costs(Page page, StudyResult result)
    {
        page.Heading("Cost of ownership over the horizon, kUSD nominal, before tax and financing");
        var lines = CostLine.All
            .Where(line => result.Candidates.Any(c => c.Ledger.Sum(line.Item) != 0))
            .Select(line => (IReadOnlyList<string>)
            [
                CostNames.Of(line.Item), .. result.Candidates.Select(c => Output.Figures.Number(line.Sign * c.Ledger.Sum(line.Item) / 1e3, 0)),
            ]);
        string[] Total(string label, Metric metric) => [label, .. result.Candidates.Select(c => Output.Figures.Number(c.Metrics[metric] / 1e3, 0))];
        page.Table(Header(result, "Line"), lines.Concat(
        [
            Total("Total cost of ownership", Metric.TcoUsd), Total("  capital spent", Metric.CapexUsd), Total("  running costs", Metric.OpexUsd),
            Total("Present value of all", Metric.TcoPresentValueUsd),
        ]));
    }

    private static void Why(Page page, StudyResult result)
    {
        foreach (var pair in result.Pairs.Where(p => p.A == result.Candidates[0]))
        {
            page.Heading($"Why: from {pair.A.Id} to {pair.B.Id}");
            page.Table(
                ["Step", "USD per H100e-hour, levelised"],
                Steps(pair.CostWaterfall, pair.A.Id, pair.B.Id));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Steps(IReadOnlyList<WaterfallStep> steps, string a, string b) =>
    [
        [a, Output.Figures.Number(steps[0].Amount, 3)],
        .. steps.Skip(1).Select(s => (IReadOnlyList<string>)[s.Name, Signed(s.Amount)]),
        [b, Output.Figures.Number(steps.Sum(s => s.Amount), 3)],
    ];

    private static string Signed(double value) => (value >= 0 ? "+" : "") + Output.Figures.Number(value, 3);

    private static void Serving(Page page, StudyResult serving)
    {
        Figures(page, serving, "Second table: throughput serving at each system's best precision", [Metric.UsdPerGpuHour, Metric.LevelisedUsdPerH100eHour, Metric.KwhPerH100eHour, Metric.KgCo2ePerH100eHour]);
        var costs = serving.Candidates.Select(c => (c.Id, Costs: TokenCost.Of(c, serving.Scenario.Fleet.Workload))).ToList();
        var rows = costs.SelectMany(c => c.Costs.Select(t => (IReadOnlyList<string>)
            [t.Workload, c.Id, Output.Figures.Number(t.TokensPerSecondPerGpu, 0), Output.Figures.Number(t.UsdPerMillionTokens, 3), Output.Figures.Number(t.KwhPerMillionTokens, 3)])).ToList();
        if (rows.Count == 0)
            return;
        page.Heading("Tokens, at measured rates");
        page.Table(["Workload", "Fleet", "tokens/s/GPU", "USD per million", "kWh per million"], rows);
    }
}
