using InfraTco.Quantities;

namespace InfraTco.Learning.Trends;

/// <summary>From one generation of accelerators to the next.</summary>
/// <param name="From">The older chip.</param>
/// <param name="To">The newer chip.</param>
public sealed record GenerationStep(ChipRow From, ChipRow To)
{
    /// <summary>NVIDIA's data-centre generations, first shipments: V100, A100, H100, B200.</summary>
    public static IReadOnlyList<string> Nvidia { get; } = ["NVIDIA Tesla V100 SXM2 16 GB", "NVIDIA A100 SXM4 40 GB", "NVIDIA H100 SXM5 80GB", "NVIDIA B200"];

    /// <summary>Time between releases [yr].</summary>
    public double GapYears => (To.Date.DayNumber - From.Date.DayNumber) / CalendarYear.Days;

    /// <summary>Ratio of dense FP16 rates.</summary>
    public double Performance => To.DenseFlops / From.DenseFlops;

    /// <summary>Ratio of rates a watt.</summary>
    public double PerformancePerWatt => Performance * From.TdpW / To.TdpW;

    /// <summary>The steps between chips of a table, in the order of the names; names that the table lacks are passed over.</summary>
    public static IReadOnlyList<GenerationStep> Of(IReadOnlyList<ChipRow> chips, IReadOnlyList<string> names)
    {
        ChipRow[] found = [.. names.Select(n => chips.FirstOrDefault(c => c.Name == n)).OfType<ChipRow>()];
        return [.. found.Skip(1).Zip(found, (to, from) => new GenerationStep(from, to))];
    }
}
