using System.Globalization;
using System.Text;
using InfraTco.Comparison;

namespace InfraTco.Data.Results;

/// <summary>Book value, market value and the loss between them as long CSV: one row per system, accounting life, month and item.</summary>
public static class BookCsv
{
    private const string Unit = "USD";

    /// <summary>The text.</summary>
    public static string Write(StudyResult result)
    {
        var text = new StringBuilder("system,life_years,month,item,value,unit\n");
        foreach (var c in result.Candidates)
        {
            foreach (var book in c.Books.Cases)
            {
                var life = book.LifeYears.ToString("R", CultureInfo.InvariantCulture);
                for (var month = 0; month < book.BookUsd.Count; month++)
                {
                    var date = result.Scenario.Start.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                    Row(text, c.Id, life, date, "bookValueUsd", book.BookUsd[month]);
                    Row(text, c.Id, life, date, "marketValueUsd", c.Books.MarketUsd[month]);
                    Row(text, c.Id, life, date, "unrecognisedLossUsd", book.UnrecognisedLossUsd[month]);
                }
            }
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, string id, string life, string date, string item, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{ResultCsv.Cell(id)},{life},{date},{item},{value:R},{Unit}\n");
}
