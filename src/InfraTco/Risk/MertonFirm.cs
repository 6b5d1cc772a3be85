using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>A firm whose equity is a call on its assets.</summary>
/// <remarks>
/// E = V·Φ(d1) − D·e^(−rT)·Φ(d2) and σ_E·E = Φ(d1)·σ_V·V, d1 = [ln(V/D) + (r + σ_V²/2)T]/(σ_V√T), d2 = d1 − σ_V√T; PD = Φ(−d2).
/// Solved by two nested brackets: V lies between E and E + D·e^(−rT), σ_V between 0 and σ_E.
/// Source: R. C. Merton, "On the pricing of corporate debt", Journal of Finance 29 (1974) 449–470.
/// </remarks>
/// <param name="AssetValue">Value of the assets V [USD].</param>
/// <param name="AssetVolatility">Volatility of the assets σ_V [1/√year].</param>
/// <param name="DefaultProbability">Risk-neutral default probability at the horizon [fraction].</param>
public readonly record struct MertonFirm(double AssetValue, double AssetVolatility, double DefaultProbability)
{
    private const double LowestVolatilityShare = 1e-6;

    // Just above the limit of the bracket: there the call is worth its equity at no volatility, but for rounding.
    private const double RoundingMargin = 1 + 1e-9;

    /// <summary>The firm behind an observed equity value and volatility.</summary>
    /// <param name="equity">Market value of equity E [USD], above zero.</param>
    /// <param name="equityVolatility">Volatility of equity σ_E [1/√year], above zero.</param>
    /// <param name="debt">Debt due at the horizon D [USD], above zero.</param>
    /// <param name="rate">Risk-free rate r [1/year], continuous.</param>
    /// <param name="years">Horizon T [years], above zero.</param>
    public static MertonFirm FromEquity(double equity, double equityVolatility, double debt, double rate, double years)
    {
        Guard.Positive(equity, nameof(equity));
        Guard.Positive(equityVolatility, nameof(equityVolatility));
        Guard.Positive(debt, nameof(debt));
        Guard.Positive(years, nameof(years));
        var discounted = debt * Math.Exp(-rate * years);
        var root = Math.Sqrt(years);
        double Assets(double volatility) => RootFinding.Bracketed(
            value => Call(value, discounted, volatility * root) - equity, equity, (equity + discounted) * RoundingMargin);
        double Excess(double volatility)
        {
            var value = Assets(volatility);
            return Delta(value, discounted, volatility * root) * volatility * value - equityVolatility * equity;
        }

        var sigma = RootFinding.Bracketed(Excess, LowestVolatilityShare * equityVolatility, equityVolatility);
        var assets = Assets(sigma);
        return new(assets, sigma, NormalDistribution.Cumulative(sigma * root - Distance(assets, discounted, sigma * root)));
    }

    private static double Distance(double value, double discounted, double deviation) =>
        Math.Log(value / discounted) / deviation + 0.5 * deviation;

    private static double Delta(double value, double discounted, double deviation) =>
        NormalDistribution.Cumulative(Distance(value, discounted, deviation));

    private static double Call(double value, double discounted, double deviation) =>
        value * Delta(value, discounted, deviation)
        - discounted * NormalDistribution.Cumulative(Distance(value, discounted, deviation) - deviation);
}
