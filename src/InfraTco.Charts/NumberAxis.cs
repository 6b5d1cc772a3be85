using InfraTco.Charts.Scales;

namespace InfraTco.Charts;

/// <summary>A quantity along the horizontal axis, such as age or load.</summary>
/// <param name="Measure">What it measures; shown in the unit given.</param>
/// <param name="Values">Positions, finite and ascending, in that unit.</param>
public sealed record NumberAxis(Measure Measure, IReadOnlyList<double> Values) : HorizontalAxis(Measure.Name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<double> Positions => Values;

    internal override string Title => Measure.Unit.Length == 0 ? Name : $"{Name} ({Measure.Unit})";

    /// <inheritdoc/>
    public override string Describe(double position) => NumberText.Label(position) + (Measure.Unit.Length == 0 ? "" : " " + Measure.Unit);

    internal override IReadOnlyList<AxisTick> Ticks(int most)
    {
        var finite = Values.Where(ScaleTicks.Drawable).ToList();
        if (finite.Count == 0)
            return [];
        var ticks = ScaleTicks.Cover(finite.Min(), finite.Max(), Math.Clamp(most, 2, 10));
        return [.. ticks.Values.Select(v => new AxisTick(v, NumberText.Fixed(v, ticks.Decimals)))];
    }
}
