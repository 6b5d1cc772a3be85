using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Refuses a table whose prices are in several currencies, by signs and codes in its cells or by a column of currencies.</summary>
internal static class PriceCurrency
{
    private static readonly string[] Columns = ["currency", "ccy", "curr"];
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD", ["US$"] = "USD", ["A$"] = "AUD", ["C$"] = "CAD", ["S$"] = "SGD", ["HK$"] = "HKD", ["€"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["₹"] = "INR", ["₩"] = "KRW",
        ["USD"] = "USD", ["EUR"] = "EUR", ["GBP"] = "GBP", ["JPY"] = "JPY", ["CNY"] = "CNY", ["SGD"] = "SGD", ["INR"] = "INR", ["AUD"] = "AUD", ["CAD"] = "CAD", ["CHF"] = "CHF",
        ["KRW"] = "KRW", ["TWD"] = "TWD", ["HKD"] = "HKD", ["SEK"] = "SEK", ["NOK"] = "NOK", ["DKK"] = "DKK", ["PLN"] = "PLN", ["BRL"] = "BRL", ["AED"] = "AED", ["SAR"] = "SAR",
    };

    /// <summary>Goes through the rows.</summary>
    /// <exception cref="InputException">Two of them are in different currencies.</exception>
    public static void Check(SeriesTable table, PriceColumns columns)
    {
        foreach (var column in new[] { columns.Price, table.Find(n => Columns.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase)) })
        {
            if (column < 0)
                continue;
            var first = "";
            foreach (var row in table.Rows)
            {
                var currency = Of(PriceCells.Cell(row, column));
                if (currency.Length > 0 && first.Length > 0 && currency != first)
                    throw new InputException(table.File, row.Line, column + 1, $"a price in {currency}, where those before are in {first}; prices in one currency would be right");
                first = first.Length > 0 ? first : currency;
            }
        }
    }

    // Its code; empty where the cell names none.
    private static string Of(string cell)
    {
        var text = string.Concat(cell.Where(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || c == '/'));
        var per = text.IndexOf('/', StringComparison.Ordinal);
        return Codes.GetValueOrDefault(per >= 0 ? text[..per] : text, "");
    }
}
