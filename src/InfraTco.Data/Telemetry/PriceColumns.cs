using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Which columns of a table hold times and prices.</summary>
/// <param name="Time">Index of the times.</param>
/// <param name="Price">Index of the prices.</param>
/// <param name="Others">Names of other columns of prices, which are left alone.</param>
internal sealed record PriceColumns(int Time, int Price, IReadOnlyList<string> Others)
{
    private static readonly string[] Times = ["date", "datetime", "time", "timestamp", "month", "epoch", "unix", "ts"];
    private static readonly string[] Dates = ["date", "datetime", "timestamp"];
    private static readonly string[] Middles = ["median", "p50", "mean", "average", "avg"]; // the first that a column names

    /// <summary>Whether names are those of a table of prices.</summary>
    public static bool IsHeader(IReadOnlyList<string> names, string? column) => names.Any(IsTime) && names.Any(n => IsPrice(n) || IsNamed(n, column));

    /// <summary>The columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">Name of the column of prices as the user gave it; null where not.</param>
    /// <exception cref="InputException">There is no column of that name, or nothing tells which of several is meant.</exception>
    public static PriceColumns Of(SeriesTable table, string? column)
    {
        var time = table.Find(IsTime);
        int[] all = [.. Enumerable.Range(0, table.Names.Length).Where(c => c != time && IsPrice(table.Names[c]))];
        int[] numbers = [.. all.Where(c => table.Rows.Any(r => c < r.Cells.Length && r.Cells[c].AsSpan().ContainsAnyInRange('0', '9') && PriceCells.HasNumber(r.Cells[c])))];
        int[] candidates = numbers.Length > 0 ? numbers : all[..Math.Min(all.Length, 1)];
        PriceColumns Take(int price) => new(time, price, [.. candidates.Where(c => c != price).Select(c => table.Names[c])]);
        if (column is not null)
        {
            return table.Find(n => IsNamed(n, column)) is >= 0 and var named
                ? Take(named)
                : throw table.HeaderFault(1, $"no column is named '{column}' (--column); the columns are {Listed(table.Names)}");
        }
        if (candidates.Length == 1)
            return Take(candidates[0]);
        foreach (var middle in Middles)
        {
            if (Array.Find(candidates, c => table.Names[c].Contains(middle, StringComparison.OrdinalIgnoreCase)) is > 0 and var found)
                return Take(found);
        }
        throw table.HeaderFault(candidates[1], $"{Listed(candidates.Select(c => table.Names[c]))} are all prices; --column says which one is meant");
    }

    /// <summary>Whether a name is that of a column of times.</summary>
    public static bool IsTime(string name) => !IsPrice(name)
        && (SeriesClock.IsTime(name.Trim()) || EndsInDate(name) || Times.Contains(string.Concat(name.Trim().TakeWhile(char.IsAsciiLetterOrDigit)), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a name is that of a column of prices.</summary>
    public static bool IsPrice(string name) => !EndsInDate(name) && (name.Contains("price", StringComparison.OrdinalIgnoreCase) || name.Contains("usd", StringComparison.OrdinalIgnoreCase));

    // Price date is a date; a price per month is none.
    private static bool EndsInDate(string name) => Dates.Contains(string.Concat(name.Trim().Reverse().TakeWhile(char.IsAsciiLetter).Reverse()), StringComparer.OrdinalIgnoreCase);

    private static bool IsNamed(string name, string? column) => column is not null && name.Trim().Equals(column.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'"));
}
