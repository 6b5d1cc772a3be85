using InfraTco.Data;
using InfraTco.Data.Series;

namespace InfraTco.Learning.Trends;

/// <summary>Trends of a table of dated prices of chips such as Epoch AI's (CC BY 4.0): list prices of one chip over its life, and rental prices.</summary>
/// <param name="List">Trend of the list price of a single chip, by model.</param>
/// <param name="Rental">Trend of the on-demand rental price, by model, hyperscalers left out.</param>
/// <param name="Unreadable">Rows that hold a date or price that is none.</param>
public sealed record PriceTrends(IReadOnlyList<(string Model, TrendFit Fit)> List, IReadOnlyList<(string Model, TrendFit Fit)> Rental, int Unreadable)
{
    private const string Purchase = "Price (hardware purchase)";
    private const string OnDemand = "Price per chip-hour (on-demand)";

    // Their list prices stay for years at two to four times those of others (finance table, Epoch AI 2025-03).
    private static readonly string[] Hyperscalers = ["Amazon Web Services", "Google Cloud", "Microsoft Azure", "Oracle Cloud"];

    /// <summary>Whether a table is one of prices of chips.</summary>
    public static bool Is(QuotedTable table) => table.Find("Price date") >= 0 && table.Find("Hardware model") >= 0 && (table.Find(Purchase) >= 0 || table.Find(OnDemand) >= 0);

    /// <summary>Fits a table.</summary>
    /// <exception cref="InputException">No model has enough dated prices.</exception>
    public static PriceTrends Of(QuotedTable table)
    {
        var (date, model, vendor, number) = (table.Find("Price date"), table.Find("Hardware model"), table.Find("Vendor"), table.Find("Number of GPUs"));
        bool Single(IReadOnlyList<string> row) => number < 0 || row[number] is "" or "1";
        bool Neocloud(IReadOnlyList<string> row) => vendor < 0 || !Hyperscalers.Contains(row[vendor]);
        int[] prices = [.. new[] { table.Find(Purchase), table.Find(OnDemand) }.Where(column => column >= 0)];
        var unreadable = table.Rows.Count(row => TrendCells.Date(row[date]) is null || prices.Any(column => TrendCells.IsUnreadable(row[column])));
        var trends = new PriceTrends(Fits(table, date, model, table.Find(Purchase), Single), Fits(table, date, model, table.Find(OnDemand), Neocloud), unreadable);
        return trends.List.Count + trends.Rental.Count > 0
            ? trends
            : throw new InputException(table.File, 0, 0, FormattableString.Invariant($"no model has {TrendFit.FewestPoints} dated prices of {TrendFit.FewestDays} days; a table of prices over years would be right{(unreadable > 0 ? $" ({unreadable} of {table.Rows.Count} rows hold a date or price that is none)" : "")}"));
    }

    private static List<(string Model, TrendFit Fit)> Fits(QuotedTable table, int date, int model, int price, Predicate<IReadOnlyList<string>> counts)
    {
        if (price < 0)
            return [];
        var prices = new List<(string Model, DateOnly Date, double Value)>();
        foreach (var row in table.Rows.Where(r => counts(r)))
        {
            if (TrendCells.Date(row[date]) is { } day && TrendCells.Positive(row[price]) is { } value)
                prices.Add((row[model], day, value));
        }
        return
        [
            .. prices.GroupBy(p => p.Model, StringComparer.Ordinal)
                .Select(g => (g.Key, Fit: TrendFit.OrNull([.. g.Select(p => (p.Date, p.Value))])))
                .Where(t => t.Fit is not null).Select(t => (t.Key, t.Fit!)).OrderBy(t => t.Key, StringComparer.Ordinal),
        ];
    }
}
