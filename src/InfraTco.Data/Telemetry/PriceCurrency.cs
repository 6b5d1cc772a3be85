using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Refuses prices in several currencies, by signs and codes in their cells or by a column of currencies, over all files.</summary>
internal sealed class PriceCurrency
{
    private static readonly string[] Columns = ["currency", "ccy", "curr"];
    private static readonly string[] Codes =
        ["USD", "EUR", "GBP", "JPY", "CNY", "SGD", "INR", "AUD", "CAD", "CHF", "KRW", "TWD", "HKD", "SEK", "NOK", "DKK", "PLN", "BRL", "AED", "SAR"];

    // What a sign may stand for; the first is the usual.
    private static readonly Dictionary<string, string[]> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = ["USD", "AUD", "CAD", "SGD", "HKD", "TWD"], ["US$"] = ["USD"], ["A$"] = ["AUD"], ["C$"] = ["CAD"], ["S$"] = ["SGD"], ["HK$"] = ["HKD"], ["NT$"] = ["TWD"],
        ["€"] = ["EUR"], ["£"] = ["GBP"], ["¥"] = ["JPY", "CNY"], ["₹"] = ["INR"], ["₩"] = ["KRW"],
    };

    private string[] _known = []; // what the prices so far may be in

    /// <summary>Goes through the rows of a table.</summary>
    /// <exception cref="InputException">A price is in another currency than those before.</exception>
    public void Check(SeriesTable table, PriceColumns columns)
    {
        var column = table.Find(n => Columns.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase));
        foreach (var row in table.Rows)
        {
            Take(table, row, columns.Price);
            if (column >= 0)
                Take(table, row, column);
        }
    }

    private void Take(SeriesTable table, SeriesRow row, int column)
    {
        var currencies = Of(PriceCells.Cell(row, column));
        if (currencies.Length == 0)
            return;
        string[] common = _known.Length == 0 ? currencies : [.. _known.Intersect(currencies)];
        if (common.Length == 0)
            throw new InputException(table.File, row.Line, column + 1, $"a price in {currencies[0]}, where those before are in {_known[0]}; prices in one currency would be right");
        _known = common;
    }

    // Codes that a cell may mean; none where it names no currency.
    private static string[] Of(string cell)
    {
        var text = string.Concat(cell.Where(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || c == '/'));
        var per = text.IndexOf('/', StringComparison.Ordinal);
        var name = per >= 0 ? text[..per] : text;
        return Signs.TryGetValue(name, out var meant) ? meant : Array.Find(Codes, c => c.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } code ? [code] : [];
    }
}
