namespace InfraTco.Charts.Scales;

/// <summary>Round tick values that cover a range: steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal sealed record ScaleTicks(double Step, int Decimals, IReadOnlyList<double> Values)
{
    /// <summary>Values beyond this would overflow when added or subtracted; they are treated as missing.</summary>
    public const double Largest = 1e300;

    private const double Smallest = 1e-300;
    private const double Slack = 1e-9;
    private const double RelativeResolution = 1e-10;
    private static readonly double[] Mantissas = [1, 2, 2.5, 5, 10];

    public double Min => Values[0];

    public double Max => Values[^1];

    /// <summary>Whether a value can be placed on an axis.</summary>
    public static bool Drawable(double value) => double.IsFinite(value) && Math.Abs(value) <= Largest;

    /// <summary>About <paramref name="target"/> steps, from at or below one end of a range to at or above the other.</summary>
    public static ScaleTicks Cover(double low, double high, int target)
    {
        (low, high) = Widen(low, high);
        var raw = (high - low) / Math.Max(1, target);
        var exponent = NumberText.Decade(raw);
        var mantissa = Mantissas.First(m => m >= raw / NumberText.PowerOfTen(exponent) * (1 - Slack) || m == Mantissas[^1]);
        var step = mantissa * NumberText.PowerOfTen(exponent);
        var first = Math.Floor((low / step) + Slack);
        var last = Math.Max(first + 1, Math.Ceiling((high / step) - Slack));
        var values = new double[(int)(last - first) + 1];
        for (var i = 0; i < values.Length; i++)
            values[i] = Multiple(first + i, mantissa, exponent);
        return new ScaleTicks(step, Math.Max(0, -exponent + (mantissa == 2.5 ? 1 : 0) - (mantissa == 10 ? 1 : 0)), values);
    }

    /// <summary>As <see cref="Cover"/>, with room for a label beyond the longest bar of a range that holds zero.</summary>
    public static ScaleTicks CoverBars(double low, double high, int target)
    {
        const double room = 0.02;
        var ticks = Cover(low, high, target);
        var needed = room * (ticks.Max - ticks.Min);
        var tightTop = high > 0 && ticks.Max - high < needed;
        var tightBottom = low < 0 && low - ticks.Min < needed;
        return Cover(tightBottom ? low - needed : low, tightTop ? high + needed : high, target);
    }

    private static double Multiple(double count, double mantissa, int exponent) => exponent < 0 && exponent > -300
        ? count * mantissa / NumberText.PowerOfTen(-exponent)
        : count * mantissa * NumberText.PowerOfTen(exponent);

    private static (double Low, double High) Widen(double low, double high)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (size < Smallest)
            return (0, 1);
        if (high - low > size * RelativeResolution)
            return (low, high);
        return (low - (size * 0.05), high + (size * 0.05));
    }
}
