using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Series;

namespace InfraTco.Learning.Trends;

/// <summary>Trends of a table of chips such as Epoch AI's Machine Learning Hardware (CC BY 4.0).</summary>
/// <param name="Chips">Chips with a date.</param>
/// <param name="PerWatt">Dense FP16 rate a watt; null where too few chips state it.</param>
/// <param name="PerDollar">Dense FP16 rate a dollar; null likewise.</param>
/// <param name="Steps">Steps between NVIDIA's generations.</param>
public sealed record HardwareTrends(IReadOnlyList<ChipRow> Chips, TrendFit? PerWatt, TrendFit? PerDollar, IReadOnlyList<GenerationStep> Steps)
{
    private const string Rate = "Tensor-FP16/BF16 performance (FLOP/s)";

    /// <summary>Whether a table is one of chips.</summary>
    public static bool Is(QuotedTable table) => table.Find(Rate) >= 0 && table.Find("Release date") >= 0;

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
            GenerationStep.Of(chips, GenerationStep.Nvidia));
    }

    private static ChipRow? Chip(QuotedTable table, IReadOnlyList<string> row)
    {
        string Cell(string name) => table.Find(name) is >= 0 and var at ? row[at] : "";
        double Number(string name) => double.TryParse(Cell(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : double.NaN;
        return DateOnly.TryParseExact(Cell("Release date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(Cell("Hardware name"), Cell("Manufacturer"), date, Number(Rate), Number("TDP (W)"), Number("Release price (USD)"))
            : null;
    }
}
