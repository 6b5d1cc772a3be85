using System.Globalization;
using System.Text;
using InfraTco.Comparison;
using InfraTco.Simulation;

namespace InfraTco.Data.Results;

/// <summary>Results as long CSV: one row per system, month or year, and figure. UTF-8, comma, decimal point, ISO dates.</summary>
public static class ResultCsv
{
    /// <summary>Every line item of every month.</summary>
    public static string Months(StudyResult result)
    {
        var text = new StringBuilder("system,month,item,value,unit\n");
        foreach (var c in result.Candidates)
        {
            for (var month = 0; month < c.Ledger.Months; month++)
            {
                var date = result.Scenario.Start.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                foreach (var item in Enum.GetValues<LineItem>())
                    Row(text, c.Id, date, LineItemInfo.Key(item), c.Ledger[month, item], LineItemInfo.Unit(item));
            }
        }
        return text.ToString();
    }

    /// <summary>Figures by year, and over the horizon (<c>all</c>).</summary>
    public static string Figures(StudyResult result)
    {
        var text = new StringBuilder("system,year,figure,value,unit\n");
        foreach (var c in result.Candidates)
        {
            for (var year = 0; year < c.Annual.Count; year++)
                Figures(text, c.Id, (year + 1).ToString(CultureInfo.InvariantCulture), c.Annual[year]);
            Figures(text, c.Id, "all", c.Metrics);
        }
        return text.ToString();
    }

    private static void Figures(StringBuilder text, string id, string year, IReadOnlyDictionary<Metric, double> metrics)
    {
        foreach (var info in MetricInfo.All)
        {
            if (metrics.TryGetValue(info.Metric, out var value))
                Row(text, id, year, info.Key, value, info.Unit);
        }
    }

    private static void Row(StringBuilder text, string id, string when, string what, double value, string unit)
    {
        text.Append(Cell(id)).Append(',').Append(when).Append(',').Append(what).Append(',')
            .Append(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "").Append(',').Append(Cell(unit)).Append('\n');
    }

    internal static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
