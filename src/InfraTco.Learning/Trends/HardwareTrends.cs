using InfraTco.Data;
using InfraTco.Data.Series;

namespace InfraTco.Learning.Trends;

/// <summary>Trends of a table of chips such as Epoch AI's Machine Learning Hardware (CC BY 4.0).</summary>
/// <param name="Chips">Chips with a date.</param>
/// <param name="PerWatt">Dense FP16 rate a watt; null where too few chips state it.</param>
/// <param name="PerDollar">Dense FP16 rate a dollar; null likewise.</param>
/// <param name="Steps">Steps between NVIDIA's generations.</param>
/// <param name="Unreadable">Rows that hold a release date, rate, power or price that is none; a row without a date is left out too, and not counted.</param>
public sealed record HardwareTrends(IReadOnlyList<ChipRow> Chips, TrendFit? PerWatt, TrendFit? PerDollar, IReadOnlyList<GenerationStep> Steps, int Unreadable)
{
    private const string Date = "Release date";
    private const string Rate = "Tensor-FP16/BF16 performance (FLOP/s)";
    private const string Power = "TDP (W)";
    private const string Price = "Release price (USD)";
    private static readonly string[] Numbers = [Rate, Power, Price];

    /// <summary>Whether a table is one of chips.</summary>
    public static bool Is(QuotedTable table) => table.Find(Rate) >= 0 && table.Find(Date) >= 0;

    /// <summary>Fits a table.</summary>
    /// <exception cref="InputException">No chip has a date.</exception>
    public static HardwareTrends Of(QuotedTable table)
    {
        ChipRow[] chips = [.. table.Rows.Select(r => Chip(table, r)).OfType<ChipRow>()];
        if (chips.Length == 0)
            throw new InputException(table.File, 0, 0, "no chip has a release date; dates such as 2022-09-20 would be right");
        return new(
            chips,
            TrendFit.OrNull([.. chips.Where(c => c.DenseFlops > 0 && c.TdpW > 0).Select(c => (c.Date, c.DenseFlops / c.TdpW))]),
            TrendFit.OrNull([.. chips.Where(c => c.DenseFlops > 0 && c.PriceUsd > 0).Select(c => (c.Date, c.DenseFlops / c.PriceUsd))]),
            GenerationStep.Of(chips, GenerationStep.Nvidia),
            table.Rows.Count(row => (Cell(table, row, Date) is { Length: > 0 } date && TrendCells.Date(date) is null) || Numbers.Any(name => TrendCells.IsUnreadable(Cell(table, row, name)))));
    }

    private static ChipRow? Chip(QuotedTable table, IReadOnlyList<string> row)
    {
        double Number(string name) => TrendCells.Positive(Cell(table, row, name)) ?? double.NaN;
        return TrendCells.Date(Cell(table, row, Date)) is { } date
            ? new(Cell(table, row, "Hardware name"), Cell(table, row, "Manufacturer"), date, Number(Rate), Number(Power), Number(Price))
            : null;
    }

    private static string Cell(QuotedTable table, IReadOnlyList<string> row, string name) => table.Find(name) is >= 0 and var at ? row[at] : "";
}
