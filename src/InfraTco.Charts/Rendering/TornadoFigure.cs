using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>What a tornado shows, in the unit of its axis.</summary>
internal sealed record TornadoFigure(
    IReadOnlyList<TornadoDriver> Drivers, ScaledUnit Unit, double BaseValue, int Decimals, ChartWords Words)
{
    private const double Edge = 12;
    private const double LabelGap = 12;

    public string BaseLabel => string.Format(null, Words.BaseLine, NumberText.Fixed(BaseValue, Decimals));

    public string Description =>
        $"{Unit.Title}, {BaseLabel}: {string.Join("; ", Drivers.Select(d => $"{d.Name} {string.Join(" … ", Ends(d))}"))}.";

    /// <summary>The texts at the ends of a driver's bars: the result, and the input that gives it.</summary>
    public string[] Ends(TornadoDriver driver) => [End(driver.AtLow, driver.LowInput), End(driver.AtHigh, driver.HighInput)];

    public ScaleTicks Ticks(int target)
    {
        var values = Drivers.SelectMany(d => new[] { Unit.Of(d.AtLow), Unit.Of(d.AtHigh) }).Append(BaseValue).ToList();
        return ScaleTicks.Cover(values.Min(), values.Max(), target);
    }

    /// <summary>
    /// A scale that leaves at either side only the room that labels need, and no more than <paramref name="widest"/> [px]. What a label
    /// lacks is found by repetition: room given to one side moves the bars of the other.
    /// </summary>
    public LinearScale Scale(ScaleTicks ticks, Box plot, double widest)
    {
        const int rounds = 8;
        var (left, right) = (Edge, Edge);
        for (var i = 0; i < rounds; i++)
        {
            var scale = new LinearScale(ticks.Min, ticks.Max, plot.X + left, plot.Right - right);
            foreach (var bar in Drivers.SelectMany(d => TornadoBar.Pair(BaseValue, Unit.Of(d.AtLow), Unit.Of(d.AtHigh), Ends(d), "", "")))
            {
                var at = scale.At(bar.Inner ? BaseValue : bar.Value);
                var room = Math.Min(widest, TextStyle.Label.Width(bar.Text) + LabelGap);
                left = bar.LabelRight ? left : Math.Min(widest, Math.Max(left, left + plot.X + room - at));
                right = bar.LabelRight ? Math.Min(widest, Math.Max(right, right + at + room - plot.Right)) : right;
            }
        }

        return new LinearScale(ticks.Min, ticks.Max, plot.X + left, plot.Right - right);
    }

    private string End(double value, string input)
    {
        var number = NumberText.Fixed(Unit.Of(value), Decimals);
        return input.Length == 0 ? number : $"{number} ({input})";
    }
}
