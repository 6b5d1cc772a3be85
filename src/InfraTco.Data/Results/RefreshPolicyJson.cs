using System.Text.Json;
using InfraTco.Data.Yaml;
using InfraTco.Refresh;
using InfraTco.Refresh.Stopping;
using InfraTco.Scenarios;

namespace InfraTco.Data.Results;

/// <summary>
/// What the optimal policy learnt, in JSON: at a date, x = (variable − mean) × scale, the terms are the monomials of x up to the degree, the constant first, and a
/// challenger is bought, or the fleet closed, where its coefficients × terms are the largest of all and above zero. A later run may follow it in place of learning anew.
/// </summary>
public static class RefreshPolicyJson
{
    /// <summary>What <c>follows</c> says where the optimal policy is what was learnt itself, and not a rule that did better.</summary>
    private const string Itself = "learnt";

    private const int MostDegree = 4;

    internal static void Write(Utf8JsonWriter json, RefreshResult result, RefreshTraining training)
    {
        json.WriteStartObject("training");
        json.WriteNumber("paths", RefreshTraining.Paths);
        DistributionJson.Number(json, "meanUsd", training.LearntMean);
        json.WriteString("follows", training.Instead is { } rule ? rule.Id : Itself);
        json.WriteNumber("degree", training.Learnt.Basis.Degree);
        json.WriteStartArray("variables");
        foreach (var name in Variables(result.Input))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("months");
        for (var date = 0; date < result.Input.Dates; date++)
            Date(json, result, training, date);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a result's file says was learnt, for a study of the same dates and challengers.</summary>
    /// <exception cref="InputException">The file holds no such thing, or one of other dates, challengers or policies.</exception>
    public static RefreshTraining Read(string path, RefreshInput input)
    {
        if (!input.Scenario.Refresh.Policies.Contains(RefreshPolicy.Optimal))
            throw Refusal.Of(path, "holds a policy that is not asked for", "name optimal among refresh.policies, or leave the file out");
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return Training(path, document.RootElement.GetProperty("training"), input);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refusal.Of(path, $"cannot be read ({e.Message.Split(" '")[0].TrimEnd('.')})", "give a file that refresh --json wrote");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Refusal.Of(path, "holds no policy that was learnt", "give a file that refresh --json wrote, with optimal among its policies");
        }
    }

    private static RefreshTraining Training(string path, JsonElement training, RefreshInput input)
    {
        var variables = training.GetProperty("variables").EnumerateArray().Select(v => v.GetString() ?? "").ToList();
        if (!variables.SequenceEqual(Variables(input), StringComparer.Ordinal))
            throw Refusal.Of(path, $"was learnt from {string.Join(", ", variables.Select(Refusal.Shown))}", $"give the challengers that it was learnt for, or leave it out; here they are {string.Join(", ", input.Challengers.Select(c => c.Id))}");
        var months = training.GetProperty("months").EnumerateArray().ToList();
        if (!months.Select(m => m.GetProperty("month").GetInt32()).SequenceEqual(Enumerable.Range(0, input.Dates).Select(input.Month)))
            throw Refusal.Of(path, $"was learnt for {months.Count} dates", $"give the horizon that it was learnt for; here there are {input.Dates}");
        var basis = new PolynomialBasis(variables.Count, training.GetProperty("degree").GetInt32() is >= 0 and <= MostDegree and var degree ? degree : throw new FormatException("degree"));
        var dates = months.Select(m => Date(m, input, basis)).ToList();
        var follows = training.GetProperty("follows").GetString();
        RefreshRule? instead = follows == Itself ? null : RefreshRule.Of(input.Scenario.Refresh).Where(r => r.Id == follows).Select(r => (RefreshRule?)r).FirstOrDefault()
            ?? throw Refusal.Of(path, $"follows the policy {Refusal.Shown(follows ?? "")}", "name it among refresh.policies");
        return new(new(basis, dates), training.GetProperty("meanUsd").GetDouble(), [], instead);
    }

    private static StoppingDate Date(JsonElement month, RefreshInput input, PolynomialBasis basis)
    {
        var coefficients = month.GetProperty("coefficientsUsd");
        double[]? Of(string id) => coefficients.TryGetProperty(id, out var values) ? Numbers(values, basis.Terms) : null;
        return new(
            Numbers(month.GetProperty("mean"), basis.Variables), Numbers(month.GetProperty("scale"), basis.Variables), [.. Enumerable.Range(0, input.Layout.Actions).Select(action => Of(input.ActionId(action)))]);
    }

    private static double[] Numbers(JsonElement values, int count)
    {
        double[] numbers = [.. values.EnumerateArray().Select(v => v.GetDouble())];
        return numbers.Length == count ? numbers : throw new FormatException("a list is too short or too long");
    }

    private static IEnumerable<string> Variables(RefreshInput input) => RefreshRow.VariableNames.Concat(input.Challengers.Select(c => $"priceFactor {c.Id}"));

    private static void Date(Utf8JsonWriter json, RefreshResult result, RefreshTraining training, int date)
    {
        var learnt = training.Learnt.Dates[date];
        json.WriteStartObject();
        json.WriteNumber("month", result.Input.Month(date));
        Numbers(json, "mean", learnt.Means);
        Numbers(json, "scale", learnt.Scales);
        json.WriteStartObject("coefficientsUsd");
        for (var action = 0; action < learnt.Coefficients.Length; action++)
        {
            if (learnt.Coefficients[action] is { } coefficients)
                Numbers(json, result.Input.ActionId(action), coefficients);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, double[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
