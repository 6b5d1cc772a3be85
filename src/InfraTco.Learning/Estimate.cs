namespace InfraTco.Learning;

/// <summary>An estimate with its 90 % confidence interval.</summary>
/// <param name="Low">5 % bound.</param>
/// <param name="Value">The estimate.</param>
/// <param name="High">95 % bound.</param>
public readonly record struct Estimate(double Low, double Value, double High)
{
    /// <summary>Standard normal quantile of 95 %.</summary>
    public const double NormalBound = 1.6448536269514722;

    /// <summary>Whether a value lies in the interval.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}
