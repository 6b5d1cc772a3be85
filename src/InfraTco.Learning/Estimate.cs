namespace InfraTco.Learning;

/// <summary>An estimate with its 90 % confidence interval; a bound that the data do not tell is infinite, and where they tell neither all three are NaN.</summary>
/// <param name="Low">5 % bound.</param>
/// <param name="Value">The estimate.</param>
/// <param name="High">95 % bound.</param>
public readonly record struct Estimate(double Low, double Value, double High)
{
    /// <summary>Standard normal quantile of 95 %.</summary>
    public const double NormalBound = 1.6448536269514722;

    /// <summary>Whether the data tell both bounds.</summary>
    public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>An estimate, or NaN where the data bound it neither below nor above.</summary>
    public static Estimate OrNone(double low, double value, double high) =>
        double.IsInfinity(low) && double.IsInfinity(high) ? new(double.NaN, double.NaN, double.NaN) : new(low, value, high);

    /// <summary>The same of an increasing function of the quantity; an unknown bound stays unknown unless the function bounds it.</summary>
    public Estimate Of(Func<double, double> function) => new(function(Low), function(Value), function(High));

    /// <summary>Whether a value lies in the interval; any does where the data tell none.</summary>
    public bool Holds(double value) => !(value < Low) && !(value > High);
}
