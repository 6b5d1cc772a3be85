using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>Failure and default as a hazard in time.</summary>
public static class Survival
{
    /// <summary>Annualised failure rate [fraction] of a constant hazard: 1 − e^(−λ).</summary>
    /// <param name="ratePerYear">Hazard λ [1/year], not negative.</param>
    public static double AnnualisedFailureRate(double ratePerYear) => -Elementary.ExpMinusOne(-ratePerYear);

    /// <summary>Share [fraction] still alive: exp(−(t/η)^k).</summary>
    /// <remarks>Source: W. Weibull, "A statistical distribution function of wide applicability", J. Appl. Mech. 18 (1951)
    /// 293–297.</remarks>
    /// <param name="shape">Shape k [-], above zero; below 1 infant mortality, above 1 wear-out.</param>
    /// <param name="scale">Scale η [years], above zero.</param>
    /// <param name="years">Age t [years], not negative.</param>
    public static double Weibull(double shape, double scale, double years)
    {
        Guard.Positive(shape, nameof(shape));
        Guard.Positive(scale, nameof(scale));
        Guard.NotNegative(years, nameof(years));
        return Math.Exp(-Math.Pow(years / scale, shape));
    }

    /// <summary>Default probability [fraction] that a credit default swap implies: 1 − exp(−t·spread/(1 − recovery)).</summary>
    /// <remarks>The credit triangle. Source: J. Hull, Options, Futures and Other Derivatives, "Credit risk", estimating PDs from
    /// spreads.</remarks>
    /// <param name="spread">Spread [fraction/year].</param>
    /// <param name="recovery">Recovery rate [fraction], 0 to below 1.</param>
    /// <param name="years">Time t [years], not negative.</param>
    public static double ImpliedDefault(double spread, double recovery, double years)
    {
        Guard.Between(recovery, 0, 1, nameof(recovery));
        Guard.Positive(1 - recovery, nameof(recovery));
        Guard.NotNegative(years, nameof(years));
        return AnnualisedFailureRate(years * spread / (1 - recovery));
    }
}
