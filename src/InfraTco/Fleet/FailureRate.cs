namespace InfraTco.Fleet;

/// <summary>
/// Permanent failures by age: a bathtub of infant, constant and wear-out hazards whose mean over the first five years is the
/// profile's replacement rate.
/// <para>
/// Cumulative hazard H(t) = c·(t + i·t^k₁ + (η/k₃)·(t/η)^k₃), t in years, Weibull shapes k₁ = 0.7 (infant; 0.5–0.9) and k₃ = 3
/// (wear-out; 2–5), scale η = 9 years (7–12): bathtub convention, confidence C. Assumptions, since no public series follows GPUs to
/// their end: i = 1, as many infant failures in the first year as constant ones; wear-out equals the constant hazard at age η.
/// </para>
/// </summary>
public static class FailureRate
{
    /// <summary>Years over which the mean hazard equals the profile's replacement rate.</summary>
    public const double ReferenceYears = 5;

    private const double InfantShape = 0.7;
    private const double InfantWeight = 1;
    private const double WearShape = 3;
    private const double WearScaleYears = 9;

    /// <summary>Expected failures of one unit between two ages.</summary>
    /// <param name="replacementRate">Mean replacements per unit and year over the first <see cref="ReferenceYears"/> [1/yr].</param>
    /// <param name="fromYears">Age at the start of the interval [yr], not negative.</param>
    /// <param name="toYears">Age at its end [yr].</param>
    public static double Expected(double replacementRate, double fromYears, double toYears) =>
        replacementRate * ReferenceYears / Shape(ReferenceYears) * (Shape(toYears) - Shape(fromYears));

    private static double Shape(double years) =>
        years
        + InfantWeight * Math.Pow(years, InfantShape)
        + WearScaleYears / WearShape * Math.Pow(years / WearScaleYears, WearShape);
}
