using System.Globalization;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts;

/// <summary>Calendar months. A position is the number of months since the first.</summary>
/// <param name="First">A day of the first month.</param>
/// <param name="Count">Number of months.</param>
public sealed record MonthAxis(DateOnly First, int Count) : HorizontalAxis("Month")
{
    private const int MonthsPerYear = 12;
    private static readonly int[] Strides = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <inheritdoc/>
    public override IReadOnlyList<double> Positions => [.. Enumerable.Range(0, Math.Max(0, Count)).Select(i => (double)i)];

    internal override string Title => Name;

    private int FirstIndex => (First.Year * MonthsPerYear) + First.Month - 1;

    /// <inheritdoc/>
    public override string Describe(double position) => MonthText(FirstIndex + (int)Math.Ceiling(position));

    internal override IReadOnlyList<AxisTick> Ticks(int most)
    {
        var stride = Strides.FirstOrDefault(s => (Count + s - 1) / s <= Math.Max(1, most), Strides[^1]);
        var ticks = new List<AxisTick>();
        for (var month = 0; month < Count; month++)
            if ((FirstIndex + month) % stride == 0)
                ticks.Add(new AxisTick(month, stride < MonthsPerYear ? MonthText(FirstIndex + month) : YearText(FirstIndex + month)));
        return ticks.Count > 0 || Count < 1 ? ticks : [new AxisTick(0, MonthText(FirstIndex))];
    }

    private static string YearText(int index) => (index / MonthsPerYear).ToString(CultureInfo.InvariantCulture);

    private static string MonthText(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{index / MonthsPerYear:0000}-{(index % MonthsPerYear) + 1:00}");
}
