using System.Text.Json;
using InfraTco.Comparison;
using InfraTco.Obsolescence;
using InfraTco.Simulation.Engine;

namespace InfraTco.Data.Results;

/// <summary>Book value against market value in JSON, month by month and by accounting life.</summary>
internal static class BookJson
{
    private const double Low = 0.05;
    private const double High = 0.95;

    public static void Write(Utf8JsonWriter json, BookComparison books, SimulationResult? futures, int system)
    {
        json.WriteStartObject("booksAgainstMarket");
        DistributionJson.Number(json, "systemsCostUsd", books.CostUsd);
        json.WriteString("impairmentBasis", books.CashFlowsKnown ? "cash-flows" : "fair-value-only");
        Numbers(json, "marketValueUsd", books.MarketUsd);
        if (futures is not null)
        {
            Numbers(json, "marketValueP05Usd", FanQuantile.Of(futures, system, FanSeries.MarketValueUsd, Low));
            Numbers(json, "marketValueP95Usd", FanQuantile.Of(futures, system, FanSeries.MarketValueUsd, High));
        }
        json.WriteStartArray("lives");
        foreach (var book in books.Cases)
            Case(json, book, books.CostUsd);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Case(Utf8JsonWriter json, BookCase book, double cost)
    {
        json.WriteStartObject();
        json.WriteNumber("lifeYears", book.LifeYears);
        json.WriteStartArray("usedBy");
        foreach (var name in book.UsedBy)
            json.WriteStringValue(name);
        json.WriteEndArray();
        DistributionJson.Number(json, "peakUnrecognisedLossUsd", book.PeakLossUsd);
        DistributionJson.Number(json, "peakUnrecognisedLossShare", book.PeakLossUsd / cost);
        json.WriteNumber("peakUnrecognisedLossMonth", book.PeakMonth + 1);
        Impairment(json, "usGaap", book.UsGaap);
        Impairment(json, "ifrs", book.Ifrs);
        Numbers(json, "bookValueUsd", book.BookUsd);
        Numbers(json, "unrecognisedLossUsd", book.UnrecognisedLossUsd);
        json.WriteEndObject();
    }

    private static void Impairment(Utf8JsonWriter json, string standard, ImpairmentHistory history)
    {
        json.WriteStartObject(standard);
        DistributionJson.Number(json, "impairmentUsd", history.LossUsd);
        if (history.FirstYear is { } year)
            json.WriteNumber("firstYear", year);
        Numbers(json, "lossByYearUsd", history.Years.Select(y => y.Loss));
        Numbers(json, "carryingAmountByYearUsd", history.Years.Select(y => y.CarryingAmount));
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
