using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>One row of a waterfall: a total from zero, or a step from one running sum to the next.</summary>
internal sealed record WaterfallRow(string Name, double From, double To, bool IsTotal)
{
    public static List<WaterfallRow> Of(Waterfall chart)
    {
        List<WaterfallRow> rows = [new(chart.Start.Name, 0, chart.Start.Value, true)];
        foreach (var step in chart.Steps)
            rows.Add(new WaterfallRow(step.Name, rows[^1].To, rows[^1].To + step.Value, false));
        rows.Add(new WaterfallRow(chart.EndName, 0, rows[^1].To, true));
        return rows;
    }

    public string Label(int decimals) => IsTotal ? NumberText.Fixed(To, decimals) : NumberText.Signed(To - From, decimals);
}
