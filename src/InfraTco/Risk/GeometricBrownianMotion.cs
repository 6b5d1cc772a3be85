namespace InfraTco.Risk;

/// <summary>A price that diffuses in proportion to itself: dS = μS dt + σS dW, with μ the drift of the mean.</summary>
/// <remarks>Source: P. Glasserman, Monte Carlo Methods in Financial Engineering, Springer 2003, §3.2.</remarks>
/// <param name="Initial">Price S0 at time 0.</param>
/// <param name="Drift">Drift μ of E[S] [1/year].</param>
/// <param name="Volatility">Volatility σ [1/√year], not negative.</param>
public sealed record GeometricBrownianMotion(double Initial, double Drift, double Volatility)
{
    /// <summary>Mean after a time: S0·e^(μt).</summary>
    /// <param name="years">Time t [years].</param>
    public double Mean(double years) => Initial * Math.Exp(Drift * years);

    /// <summary>Variance after a time: mean²·(e^(σ²t) − 1).</summary>
    /// <param name="years">Time t [years].</param>
    public double Variance(double years) =>
        Mean(years) * Mean(years) * Finance.Elementary.ExpMinusOne(Volatility * Volatility * years);

    /// <summary>Quantile after a time: S0·exp((μ − σ²/2)t + σ√t·Φ⁻¹(p)).</summary>
    /// <param name="years">Time t [years].</param>
    /// <param name="probability">Probability p [fraction].</param>
    public double Quantile(double years, double probability) => Initial * Math.Exp(
        (Drift - 0.5 * Volatility * Volatility) * years + Volatility * Math.Sqrt(years) * NormalDistribution.Quantile(probability));
}
