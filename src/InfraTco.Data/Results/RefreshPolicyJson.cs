using System.Text.Json;
using InfraTco.Refresh;

namespace InfraTco.Data.Results;

/// <summary>
/// What the optimal policy learnt, in JSON: at a date, x = (variable − mean) × scale, the terms are the monomials of x up to the degree, the constant first, and a
/// challenger is bought where its coefficients × terms are the largest of all and above zero. The run can be followed by hand from it.
/// </summary>
internal static class RefreshPolicyJson
{
    public static void Write(Utf8JsonWriter json, RefreshResult result, RefreshTraining training)
    {
        json.WriteStartObject("training");
        json.WriteNumber("paths", RefreshTraining.Paths);
        DistributionJson.Number(json, "meanUsd", training.LearntMean);
        json.WriteString("follows", training.Instead is { } rule ? rule.Id : "learnt");
        json.WriteNumber("degree", training.Learnt.Basis.Degree);
        json.WriteStartArray("variables");
        foreach (var name in RefreshRow.VariableNames.Concat(result.Input.Challengers.Select(c => $"priceFactor {c.Id}")))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("months");
        for (var date = 0; date < result.Input.Dates; date++)
            Date(json, result, training, date);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, RefreshResult result, RefreshTraining training, int date)
    {
        var learnt = training.Learnt.Dates[date];
        json.WriteStartObject();
        json.WriteNumber("month", result.Input.Month(date));
        Numbers(json, "mean", learnt.Means);
        Numbers(json, "scale", learnt.Scales);
        json.WriteStartObject("coefficientsUsd");
        for (var j = 0; j < learnt.Coefficients.Length; j++)
        {
            if (learnt.Coefficients[j] is { } coefficients)
                Numbers(json, result.Input.Challengers[j].Id, coefficients);
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
