using System.Globalization;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts;

/// <summary>Calendar or fiscal years. A position is the year.</summary>
/// <param name="First">The first year.</param>
/// <param name="Count">Number of years.</param>
public sealed record YearAxis(int First, int Count) : HorizontalAxis("Year")
{
    private static readonly int[] Strides = [1, 2, 5, 10, 20, 50, 100];

    /// <inheritdoc/>
    public override IReadOnlyList<double> Positions => [.. Enumerable.Range(First, Math.Max(0, Count)).Select(y => (double)y)];

    internal override string Title => Name;

    /// <inheritdoc/>
    public override string Describe(double position) => ((int)Math.Ceiling(position)).ToString(CultureInfo.InvariantCulture);

    internal override IReadOnlyList<AxisTick> Ticks(int most)
    {
        var stride = Strides.FirstOrDefault(s => (Count + s - 1) / s <= Math.Max(1, most), Strides[^1]);
        return [.. Positions.Where((_, i) => i % stride == 0).Select(year => new AxisTick(year, Describe(year)))];
    }
}
