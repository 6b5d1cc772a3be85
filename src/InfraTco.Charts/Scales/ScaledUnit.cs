namespace InfraTco.Charts.Scales;

/// <summary>The unit that an axis counts in: the measure's own, or the multiple of it in which the largest value is 10 or more.</summary>
internal sealed record ScaledUnit(Measure Measure, double Factor, string Unit)
{
    private const double SmallestCount = 10;
    private const double LargestWithDecimal = 10_000;
    private static readonly UnitMultiple[] Prefixes = [new(1e3, "k"), new(1e6, "M"), new(1e9, "G"), new(1e12, "T")];

    public string Title => Unit.Length == 0 ? Measure.Name : $"{Measure.Name} ({Unit})";

    public static ScaledUnit For(Measure measure, double largest, ChartWords words)
    {
        var multiples = measure.Scaling switch
        {
            UnitScaling.Money => words.Multiples,
            UnitScaling.Si => Prefixes,
            _ => [],
        };
        var chosen = multiples.LastOrDefault(m => Math.Abs(largest) / m.Factor >= SmallestCount, new UnitMultiple(1, ""));
        return new ScaledUnit(measure, chosen.Factor, Join(measure, chosen.Symbol, words));
    }

    /// <summary>A value of the measure in this unit; NaN where it cannot be drawn.</summary>
    public double Of(double value) => ScaleTicks.Drawable(value) ? value / Factor : double.NaN;

    /// <summary>Decimals of the labels of values up to this size, in this unit.</summary>
    public int Decimals(double largest) => Measure.Scaling == UnitScaling.Money && Factor > 1
        ? Math.Abs(largest) < LargestWithDecimal ? 1 : 0
        : NumberText.DecimalsFor(Math.Abs(largest));

    private static string Join(Measure measure, string symbol, ChartWords words)
    {
        if (symbol.Length == 0)
            return measure.Unit;
        var before = measure.Scaling == UnitScaling.Si || words.MultipleBeforeCurrency;
        return before ? symbol + measure.Unit : $"{measure.Unit} {symbol}".Trim();
    }
}
