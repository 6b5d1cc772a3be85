namespace InfraTco.Finance;

/// <summary>How costs move with size and with time.</summary>
public static class CostScaling
{
    /// <summary>Cost [USD] of a plant of another size: cost·(size/base size)^exponent.</summary>
    /// <remarks>
    /// Source: R. Williams Jr., "Six-tenths factor aids in approximating costs", Chemical Engineering 54 (1947) 124–125.
    /// </remarks>
    /// <param name="baseCost">Cost at the base size [USD].</param>
    /// <param name="baseSize">Base size, any unit, above zero.</param>
    /// <param name="size">Size in the same unit, not negative.</param>
    /// <param name="exponent">Scaling exponent [-], 0.6 to 1 as a rule.</param>
    public static double PowerLaw(double baseCost, double baseSize, double size, double exponent)
    {
        Guard.Positive(baseSize, nameof(baseSize));
        Guard.NotNegative(size, nameof(size));
        return baseCost * Math.Pow(size / baseSize, exponent);
    }

    /// <summary>Amount [USD] after years of price growth: amount·(1 + rate)^years.</summary>
    /// <param name="amount">Amount today [USD].</param>
    /// <param name="rate">Price growth [fraction/year], above −1.</param>
    /// <param name="years">Years [-].</param>
    public static double Inflate(double amount, double rate, double years) => amount * TimeValue.Growth(rate, years);

    /// <summary>Growth factor [-] after years of a quantity that doubles every so often: 2^(years/doubling).</summary>
    /// <param name="doublingYears">Doubling time [years]; negative for halving.</param>
    /// <param name="years">Years [-].</param>
    public static double GrowthFromDoubling(double doublingYears, double years) => Math.Pow(2, years / doublingYears);
}
