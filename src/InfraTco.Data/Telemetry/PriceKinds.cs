using System.Text.RegularExpressions;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Tells by its names what a table of prices is about.</summary>
internal static partial class PriceKinds
{
    /// <summary>The kind, and how it is told.</summary>
    /// <param name="table">The table.</param>
    /// <param name="price">Index of the column of prices.</param>
    /// <param name="given">What the user says; null where nothing.</param>
    /// <exception cref="InputException">It is the price of an hour, and nothing names what is to be had for it.</exception>
    public static (PriceKind Kind, string Reason) Of(SeriesTable table, int price, PriceKind? given)
    {
        var name = table.Names[price];
        if (given is { } kind)
            return (kind, "as --kind says");
        if (EnergyUnit().IsMatch(name))
            return (PriceKind.Electricity, $"'{name}' is per unit of energy");
        if (Accelerator().IsMatch(name))
            return (PriceKind.Rental, $"'{name}' names an accelerator");
        for (var column = 0; column < table.Names.Length; column++)
        {
            if (column == price)
                continue;
            if (table.Rows.Select(r => column < r.Cells.Length ? r.Cells[column].Trim() : "").FirstOrDefault(c => c.Length > 0) is { } cell && Accelerator().IsMatch(cell))
                return (PriceKind.Rental, $"column '{table.Names[column]}' holds '{cell}'");
            if (Accelerator().IsMatch(table.Names[column]))
                return (PriceKind.Rental, $"column '{table.Names[column]}' names accelerators");
        }
        if (OfAnHour().IsMatch(name))
            throw table.HeaderFault(price, $"'{name}' is the price of an hour, and nothing tells of what; --kind rental (an accelerator) or --kind electricity says it");
        return (PriceKind.Electricity, "nothing in it names an accelerator");
    }

    [GeneratedRegex(@"[^a-z](mwh|kwh)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex EnergyUnit();

    // usd_per_hour, USD/h, price per instance-hour; an hourly price may be one of energy.
    [GeneratedRegex(@"(per|/)[ _-]?([a-z]+[ _-])?(h|hr|hour)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfAnHour();

    // As vendors and markets write them: H100, h100_sxm5, 8xH100, NVIDIA GeForce RTX 4090, MI300X, TPU v5e, Trainium2.
    [GeneratedRegex(
        @"(?<![a-z0-9])(\d+x)?(gpus?|accelerators?|gb[23]00|gh200|[hb][1-3]00|h20|h800|a800|a100|a10g?|a[346]0|a[456]000|l40?s?|v100|p100|t4|mi[23]\d\d[axp]?|rtx|tpu|trainium\d?|inferentia\d?|gaudi\d?|dgx|hgx)(sxm\d?|pcie|nvl)?(?![a-z0-9])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Accelerator();
}
