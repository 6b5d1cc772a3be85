using System.Globalization;
using System.Text.Json;
using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Yaml;
using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>The result of a refresh study as JSON. Equal work gives equal bytes: no clock, no host, no thread count.</summary>
public static class RefreshJson
{
    private static readonly (RefreshFigure Figure, string Key, string Unit)[] Figures =
    [
        (RefreshFigure.ValueUsd, "valueUsd", "USD"),
        (RefreshFigure.EnergyMwh, "facilityEnergyMwh", "MWh"),
        (RefreshFigure.CarbonOperationalT, "carbonOperationalT", "t"),
        (RefreshFigure.CarbonT, "carbonT", "t"),
        (RefreshFigure.WorkH100eHours, "workH100eHours", "h"),
    ];

    /// <summary>The text.</summary>
    /// <param name="result">The study.</param>
    /// <param name="notes">What had to be assumed or repaired, and what could not be used as stated.</param>
    public static string Write(RefreshResult result, IReadOnlyList<string> notes) => JsonDocumentText.Of(json =>
    {
        Header(json, result);
        Fleets(json, result);
        Expected(json, result);
        Waiting(json, result);
        json.WriteStartArray("policies");
        for (var i = 0; i < result.Rules.Count; i++)
            Policy(json, result, i);
        json.WriteEndArray();
        json.WriteStartObject("perfectForesight");
        Tally(json, result, result.Foresight, result.Foreseen, "bestYear");
        json.WriteEndObject();
        if (result.Training is { } training)
            RefreshPolicyJson.Write(json, result, training);
        ResultJson.Assumptions(json, result.Input.Study);
        json.WriteStartArray("notes");
        foreach (var note in notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
    });

    private static void Header(Utf8JsonWriter json, RefreshResult result)
    {
        var scenario = result.Input.Scenario;
        json.WriteString("arithmetic", Arithmetic.SingleFused);
        json.WriteNumber("seed", result.Seed);
        json.WriteNumber("paths", result.Paths);
        json.WriteStartObject("scenario");
        json.WriteString("name", scenario.Name);
        json.WriteString("hash", ScenarioFile.Hash(scenario));
        json.WriteString("start", scenario.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("years", scenario.Years);
        json.WriteEndObject();
        json.WriteStartArray("profiles");
        foreach (var system in result.Input.Study.Candidates.Select(c => c.Design.System).DistinctBy(s => s.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", system.Id);
            json.WriteString("hash", system.Hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("site", scenario.Site.Name);
        json.WriteString("basis", EnumName.Kebab(nameof(Basis.Power)));
        json.WriteString("workload", EnumName.Kebab(scenario.Fleet.Workload.ToString()));
        json.WriteString("precision", EnumName.Kebab(scenario.Fleet.Precision.ToString()));
        // Where each fleet sells at the price of its own class, that price is with the fleets.
        if (result.Input.Study.Scenario.Market.ComputePrice is { } price)
        {
            json.WriteStartObject("computePriceUsdPerH100eHour");
            DistributionJson.Number(json, "expected", price.Base);
            json.WriteString("source", price.Provenance.Source);
            json.WriteEndObject();
        }
        json.WriteStartArray("verdict");
        foreach (var sentence in RefreshVerdict.Sentences(result))
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    private static void Fleets(Utf8JsonWriter json, RefreshResult result)
    {
        json.WriteStartObject("incumbent");
        Fleet(json, result, result.Input.Incumbent);
        json.WriteEndObject();
        json.WriteStartArray("challengers");
        for (var j = 0; j < result.Input.Challengers.Count; j++)
        {
            var challenger = result.Input.Challengers[j];
            json.WriteStartObject();
            Fleet(json, result, challenger.Candidate);
            json.WriteString("from", Month(result, challenger.FirstMonth));
            json.WriteNumber("generations", challenger.Generations);
            json.WriteNumber("downtimeMonths", challenger.DowntimeMonths);
            var best = result.Expected.BestOf(j);
            json.WriteString("bestMonth", best.IsNever ? null : Month(result, result.Input.Month(best.Date)));
            json.WriteString("closedAgainMonth", best.IsNever || result.Expected.ClosedAgain(best) is not { } month ? null : Month(result, month));
            Payback(json, CarbonPayback.Of(result, j), result.Paybacks[j], result.Paths);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Fleet(Utf8JsonWriter json, RefreshResult result, CandidateResult candidate)
    {
        json.WriteString("id", candidate.Id);
        json.WriteString("system", candidate.Design.System.Id);
        json.WriteString("name", candidate.Design.System.Name);
        json.WriteString("acquisition", EnumName.Kebab(candidate.Design.Candidate.Acquisition.ToString()));
        json.WriteNumber("count", candidate.Design.Count);
        json.WriteNumber("gpus", candidate.Design.Gpus);
        json.WriteString("cooling", candidate.Plant);
        DistributionJson.Number(json, "economicLifeYears", candidate.Metrics[Metric.EconomicLifeYears]);
        DistributionJson.Number(json, "computePriceUsdPerH100eHour", ComputeSale.PriceAtStart(candidate.Design, result.Input.Study.Scenario));
    }

    private static void Payback(Utf8JsonWriter json, CarbonPayback payback, PaybackTally futures, long paths)
    {
        json.WriteStartObject("carbonPayback");
        DistributionJson.Number(json, "embodiedT", payback.EmbodiedT);
        DistributionJson.Number(json, "equalWorkShare", payback.EqualWorkShare);
        DistributionJson.Number(json, "equalWorkMonths", payback.EqualWorkMonths);
        DistributionJson.Number(json, "equalPowerMonths", payback.EqualPowerMonths);
        DistributionJson.Number(json, "kwhPerH100eHourBefore", payback.KwhPerH100eHourBefore);
        DistributionJson.Number(json, "kwhPerH100eHourAfter", payback.KwhPerH100eHourAfter);
        json.WriteStartObject("futures");
        json.WriteNumber("availableShare", (double)futures.Available / paths);
        PaidBack(json, "equalWork", futures.EqualWork, paths);
        PaidBack(json, "equalPower", futures.EqualPower, paths);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>In what share of all futures it is paid back within the horizon, and after how many months there.</summary>
    private static void PaidBack(Utf8JsonWriter json, string name, SeriesDistribution? months, long paths)
    {
        json.WriteStartObject(name);
        json.WriteNumber("paidBackShare", (double)(months?.Count ?? 0) / paths);
        if (months is not null)
            DistributionJson.Whole(json, months);
        json.WriteString("unit", "months");
        json.WriteEndObject();
    }

    /// <summary>The expected value of a switch at every date, and the best of them.</summary>
    private static void Expected(Utf8JsonWriter json, RefreshResult result)
    {
        var (input, expected) = (result.Input, result.Expected);
        json.WriteStartObject("expectedCase");
        Action(json, input, "bestAction", "bestChallenger", expected.Best);
        json.WriteString("bestMonth", expected.Best.IsNever ? null : Month(result, input.Month(expected.Best.Date)));
        DistributionJson.Number(json, "valueUsd", expected.Value(expected.Best));
        DistributionJson.Number(json, "facilityEnergyMwh", expected.Figure(expected.Best, 1));
        DistributionJson.Number(json, "carbonOperationalT", expected.Figure(expected.Best, 2));
        DistributionJson.Number(json, "workH100eHours", expected.Figure(expected.Best, 3));
        json.WriteStartArray("switches");
        for (var j = 0; j < input.Challengers.Count; j++)
        {
            json.WriteStartObject();
            json.WriteString("challenger", input.Challengers[j].Id);
            json.WriteStartArray("valueUsd");
            for (var date = 0; date < input.Dates; date++)
                Value(json, expected.Figure(date, j, 0));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (input.Layout.CanClose)
        {
            json.WriteStartArray("closeValueUsd");
            for (var date = 0; date < input.Dates; date++)
                Value(json, expected.Figure(date, input.Close, 0));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The right to wait in closed form, and where the first switch to each challenger stands by it.</summary>
    private static void Waiting(Utf8JsonWriter json, RefreshResult result)
    {
        var (expected, rule) = (result.Expected, WaitingRule.Of(result.Input));
        json.WriteStartObject("waiting");
        DistributionJson.Number(json, "driftPerYear", rule.DriftPerYear);
        DistributionJson.Number(json, "volatilityPerRootYear", rule.VolatilityPerRootYear);
        DistributionJson.Number(json, "ratePerYear", rule.RatePerYear);
        DistributionJson.Number(json, "exponent", rule.Exponent);
        DistributionJson.Number(json, "triggerOverOutlay", rule.TriggerOverOutlay);
        json.WriteStartArray("switches");
        for (var j = 0; j < result.Input.Challengers.Count; j++)
        {
            var first = expected.FirstOf(j);
            if (first.IsNever)
                continue;
            json.WriteStartObject();
            json.WriteString("challenger", result.Input.Challengers[j].Id);
            json.WriteString("month", Month(result, result.Input.Month(first.Date)));
            DistributionJson.Number(json, "outlayUsd", expected.Outlay(first));
            DistributionJson.Number(json, "valueOverOutlay", WaitingRule.ValueOverOutlay(expected, first));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An action: keep, replace and by which challenger, or close.</summary>
    private static void Action(Utf8JsonWriter json, RefreshInput input, string action, string challenger, SwitchChoice choice)
    {
        var closes = choice.Action == input.Close;
        json.WriteString(action, choice.IsNever ? "keep" : closes ? RefreshScenario.CloseId : "replace");
        json.WriteString(challenger, choice.IsNever || closes ? null : input.ActionId(choice.Action));
    }

    private static void Policy(Utf8JsonWriter json, RefreshResult result, int i)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Rules[i].Id);
        if (result.Training is { } training)
            DistributionJson.Number(json, "trainingMeanUsd", training.Mean(i));
        Tally(json, result, result.Tallies[i], result.Sequences[i], "switchYear");
        json.WriteEndObject();
    }

    private static void Tally(Utf8JsonWriter json, RefreshResult result, RefreshTally tally, SwitchSequence sequence, string years)
    {
        var first = sequence.First;
        json.WriteString("expectedMonth", first.IsNever ? null : Month(result, result.Input.Month(first.Date)));
        Action(json, result.Input, "expectedAction", "expectedChallenger", first);
        Switches(json, result, sequence);
        json.WriteNumber("meanActions", (double)tally.ActionCount / result.Paths);
        json.WriteNumber("probabilitySwitch", (double)tally.Switched / result.Paths);
        json.WriteNumber("probabilityBetter", (double)tally.Better / result.Paths);
        foreach (var (figure, key, unit) in Figures)
        {
            json.WriteStartObject(key);
            DistributionJson.Number(json, "expected", result.ExpectedFigure(sequence, figure));
            DistributionJson.Quantiles(json, tally.Distribution(figure));
            json.WriteString("unit", unit);
            json.WriteEndObject();
        }
        json.WriteStartArray(years);
        for (var year = 0; year < tally.Years.Count; year++)
        {
            json.WriteStartObject();
            json.WriteNumber("year", result.Input.CalendarYears[year]);
            json.WriteNumber("probability", (double)tally.Years[year] / result.Paths);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("probabilityNever", 1 - (double)tally.Switched / result.Paths);
        json.WriteStartObject("probabilityByChallenger");
        for (var j = 0; j < result.Input.Challengers.Count; j++)
            json.WriteNumber(result.Input.ActionId(j), (double)tally.Actions[j] / result.Paths);
        json.WriteEndObject();
        if (result.Input.Layout.CanClose)
            json.WriteNumber("probabilityClose", (double)tally.Actions[result.Input.Close] / result.Paths);
    }

    /// <summary>All replacements in the expected case, the first among them.</summary>
    private static void Switches(Utf8JsonWriter json, RefreshResult result, SwitchSequence sequence)
    {
        json.WriteStartArray("expectedSwitches");
        foreach (var choice in sequence.Switches)
        {
            json.WriteStartObject();
            json.WriteString("month", Month(result, result.Input.Month(choice.Date)));
            Action(json, result.Input, "action", "challenger", choice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Month(RefreshResult result, int month) =>
        result.Input.Scenario.Start.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static void Value(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }
}
