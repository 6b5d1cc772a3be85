using System.Text.Json;
using InfraTco.Comparison;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Yaml;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>The result of a comparison as JSON. Equal work gives equal bytes: no clock, no host, no thread count.</summary>
public static class ResultJson
{
    /// <summary>The text.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="serving">The second table, or null.</param>
    /// <param name="notes">What had to be assumed or repaired, and what could not be used as stated.</param>
    /// <param name="futures">The futures that were run of the first, or null.</param>
    /// <param name="precision">The precision that they were to stop at, and what they reached, or null.</param>
    public static string Write(
        StudyResult result, StudyResult? serving, IReadOnlyList<string> notes, SimulationResult? futures = null, PrecisionReached? precision = null) => JsonDocumentText.Of(json =>
    {
        Header(json, result, futures, precision);
        Systems(json, result, futures);
        Pairs(json, result, futures);
        if (serving is not null)
        {
            json.WriteStartObject("serving");
            Basis(json, serving);
            Systems(json, serving, null);
            Pairs(json, serving, null);
            json.WriteEndObject();
        }
        Assumptions(json, result);
        json.WriteStartArray("notes");
        foreach (var note in notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
    });

    private static void Header(Utf8JsonWriter json, StudyResult result, SimulationResult? futures, PrecisionReached? precision)
    {
        json.WriteString("arithmetic", futures is null ? Arithmetic.Double : futures.State.Arithmetic);
        if (futures is not null)
        {
            json.WriteString("sampling", futures.Sampling);
            json.WriteNumber("seed", futures.Seed);
            json.WriteNumber("paths", futures.State.Paths);
        }
        if (precision is not null)
        {
            DistributionJson.Number(json, "precisionAsked", precision.Asked);
            DistributionJson.Number(json, "precisionReached", precision.Reached);
        }
        json.WriteStartObject("scenario");
        json.WriteString("name", result.Scenario.Name);
        json.WriteString("hash", ScenarioFile.Hash(result.Scenario));
        json.WriteString("start", result.Scenario.Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("years", result.Scenario.Years);
        json.WriteEndObject();
        json.WriteStartArray("profiles");
        foreach (var system in result.Candidates.Select(c => c.Design.System).DistinctBy(s => s.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", system.Id);
            json.WriteString("hash", system.Hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Basis(json, result);
        json.WriteStartArray("verdict");
        foreach (var sentence in FutureVerdict.Sentences(result, futures))
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    private static void Basis(Utf8JsonWriter json, StudyResult result)
    {
        json.WriteString("site", result.Scenario.Site.Name);
        json.WriteString("basis", EnumName.Kebab(result.Scenario.Fleet.Basis.ToString()));
        json.WriteString("workload", EnumName.Kebab(result.Scenario.Fleet.Workload.ToString()));
        json.WriteString("precision", EnumName.Kebab(result.Scenario.Fleet.Precision.ToString()));
    }

    private static void Systems(Utf8JsonWriter json, StudyResult result, SimulationResult? futures)
    {
        json.WriteStartArray("systems");
        for (var i = 0; i < result.Candidates.Count; i++)
        {
            var (c, system) = (result.Candidates[i], i);
            json.WriteStartObject();
            json.WriteString("id", c.Id);
            json.WriteString("system", c.Design.System.Id);
            json.WriteString("name", c.Design.System.Name);
            json.WriteString("acquisition", EnumName.Kebab(c.Design.Candidate.Acquisition.ToString()));
            json.WriteNumber("count", c.Design.Count);
            json.WriteNumber("gpus", c.Design.Gpus);
            json.WriteNumber("racks", c.Design.Racks);
            DistributionJson.Number(json, "kwPerRack", c.Design.KwPerRack);
            DistributionJson.Number(json, "provisionedKwPerSystem", c.Design.ProvisionedKwPerSystem);
            DistributionJson.Number(json, "facilityItPowerKw", c.Design.FacilityItPowerKw);
            json.WriteString("cooling", c.Plant);
            DistributionJson.Number(json, "siteFitResidual", c.SiteResidual);
            DistributionJson.Number(json, "monthOfDelayUsd", c.MonthOfDelayUsd);
            Metrics(json, "metrics", c.Metrics, metric => futures?.Horizon(system, metric));
            Annual(json, c, futures, system);
            Lines(json, c);
            Depreciation(json, c);
            BookJson.Write(json, c.Books, futures, system);
            Tokens(json, c, result);
            if (futures is not null)
                FuturesJson.System(json, futures, system);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Metrics(
        Utf8JsonWriter json, string name, IReadOnlyDictionary<Metric, double> metrics, Func<Metric, SeriesState?> futures)
    {
        json.WriteStartObject(name);
        foreach (var info in MetricInfo.All)
        {
            if (metrics.TryGetValue(info.Metric, out var value))
                DistributionJson.Write(json, info.Key, value, futures(info.Metric), info.Unit);
        }
        json.WriteEndObject();
    }

    private static void Annual(Utf8JsonWriter json, CandidateResult c, SimulationResult? futures, int system)
    {
        json.WriteStartArray("annual");
        for (var i = 0; i < c.Annual.Count; i++)
        {
            var year = i;
            json.WriteStartObject();
            json.WriteNumber("year", year + 1);
            Metrics(json, "metrics", c.Annual[year], metric => futures?.Year(system, year, metric));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Lines(Utf8JsonWriter json, CandidateResult c)
    {
        json.WriteStartObject("lineItems");
        foreach (var item in Enum.GetValues<LineItem>())
        {
            if (item is LineItem.PeakPower or LineItem.AssetValue)
                continue;
            json.WriteStartObject(LineItemInfo.Key(item));
            DistributionJson.Number(json, "expected", c.Ledger.Sum(item));
            json.WriteString("unit", LineItemInfo.Unit(item));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Depreciation(Utf8JsonWriter json, CandidateResult c)
    {
        json.WriteStartArray("depreciation");
        foreach (var year in c.Depreciation)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year.Year);
            DistributionJson.Number(json, "bookValueUsd", year.BookValueUsd);
            DistributionJson.Number(json, "depreciationUsd", year.DepreciationUsd);
            DistributionJson.Number(json, "macrsUsd", year.MacrsUsd);
            DistributionJson.Number(json, "marketValueUsd", year.MarketValueUsd);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Tokens(Utf8JsonWriter json, CandidateResult c, StudyResult result)
    {
        json.WriteStartArray("usdPerMillionTokens");
        foreach (var cost in TokenCost.Of(c, result.Scenario.Fleet.Workload))
        {
            json.WriteStartObject();
            json.WriteString("workload", cost.Workload);
            DistributionJson.Number(json, "tokensPerSecondPerGpu", cost.TokensPerSecondPerGpu);
            DistributionJson.Number(json, "expected", cost.UsdPerMillionTokens);
            DistributionJson.Number(json, "kwhPerMillionTokens", cost.KwhPerMillionTokens);
            json.WriteString("unit", "USD/1e6 tokens");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Pairs(Utf8JsonWriter json, StudyResult result, SimulationResult? futures)
    {
        json.WriteStartArray("comparison");
        for (var i = 0; i < result.Pairs.Count; i++)
        {
            var pair = result.Pairs[i];
            json.WriteStartObject();
            json.WriteString("a", pair.A.Id);
            json.WriteString("b", pair.B.Id);
            json.WriteString("cheaper", pair.BIsCheaper ? pair.B.Id : pair.A.Id);
            if (futures is not null)
                FuturesJson.Pair(json, futures, i);
            DistributionJson.Number(json, "breakEvenPriceUsd", pair.BreakEvenPriceUsd);
            DistributionJson.Number(json, "breakEvenThroughputRatio", pair.BreakEvenThroughputRatio);
            DistributionJson.Number(json, "throughputRatio", pair.ThroughputRatio);
            Steps(json, "costWaterfallUsdPerH100eHour", pair.CostWaterfall);
            Steps(json, "carbonWaterfallKgCo2ePerH100eHour", pair.CarbonWaterfall);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Steps(Utf8JsonWriter json, string name, IReadOnlyList<WaterfallStep> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Name.Length == 0 ? "a" : step.Name);
            DistributionJson.Number(json, "amount", step.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Every value with a range and a source that a study rests on.</summary>
    internal static void Assumptions(Utf8JsonWriter json, StudyResult result)
    {
        json.WriteStartArray("assumptions");
        var profiles = result.Candidates.Select(c => c.Design.System).DistinctBy(s => s.Id).SelectMany(ProfileAssumptions.Of);
        foreach (var assumption in ScenarioWriter.Assumptions(result.Scenario).Concat(profiles))
        {
            json.WriteStartObject();
            json.WriteString("path", assumption.Path);
            DistributionJson.Number(json, "low", assumption.Low);
            DistributionJson.Number(json, "typical", assumption.Typical);
            DistributionJson.Number(json, "high", assumption.High);
            json.WriteString("unit", assumption.Unit);
            json.WriteString("source", assumption.Provenance.Source);
            json.WriteString("date", assumption.Provenance.Date);
            json.WriteString("confidence", assumption.Provenance.Confidence.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
