using System.Text.Json;
using InfraTco.Data.Results;

namespace InfraTco.Learning.Trends;

/// <summary>Trends as JSON.</summary>
public static class TrendJson
{
    /// <summary>Trends of chips.</summary>
    /// <param name="trends">The trends.</param>
    /// <param name="skipped">Rows of the table that were left out, or cells of which were.</param>
    public static string Write(HardwareTrends trends, int skipped) => JsonDocumentText.Of(json =>
    {
        json.WriteNumber("skipped", skipped);
        json.WriteNumber("chips", trends.Chips.Count);
        Fit(json, "performancePerWatt", trends.PerWatt);
        Fit(json, "performancePerDollar", trends.PerDollar);
        json.WriteStartArray("generationSteps");
        foreach (var step in trends.Steps)
        {
            json.WriteStartObject();
            json.WriteString("from", step.From.Name);
            json.WriteString("to", step.To.Name);
            json.Number("gapYears", step.GapYears);
            json.Number("performance", step.Performance);
            json.Number("performancePerWatt", step.PerformancePerWatt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Trends of prices.</summary>
    /// <param name="trends">The trends.</param>
    /// <param name="skipped">Rows of the table that were left out, or cells of which were.</param>
    public static string Write(PriceTrends trends, int skipped) => JsonDocumentText.Of(json =>
    {
        json.WriteNumber("skipped", skipped);
        Fits(json, "listPrice", trends.List);
        Fits(json, "rentalPrice", trends.Rental);
    });

    private static void Fits(Utf8JsonWriter json, string name, IReadOnlyList<(string Model, TrendFit Fit)> fits) => json.Object(name, () =>
    {
        foreach (var (model, fit) in fits)
            Fit(json, model, fit);
    });

    private static void Fit(Utf8JsonWriter json, string name, TrendFit? fit)
    {
        if (fit is null)
        {
            json.WriteNull(name);
            return;
        }
        json.Object(name, () =>
        {
            json.WriteNumber("points", fit.Points);
            json.Interval("growthPerYear", fit.GrowthPerYear);
            json.Number("doublingYears", fit.DoublingYears);
            json.Number("slopeError", fit.SlopeError);
            json.Number("residualDeviation", fit.ResidualDeviation);
        });
    }
}
