namespace InfraTco.Risk;

/// <summary>A mean-reverting process: dX = κ(θ − X)dt + σ dW.</summary>
/// <remarks>Source: P. Glasserman, Monte Carlo Methods in Financial Engineering, Springer 2003, §3.3.</remarks>
/// <param name="Theta">Long-run mean θ.</param>
/// <param name="Kappa">Speed of reversion κ [1/year], above zero.</param>
/// <param name="Sigma">Volatility σ [1/√year], not negative.</param>
public sealed record OrnsteinUhlenbeck(double Theta, double Kappa, double Sigma)
{
    private const double Month = 1.0 / 12;

    /// <summary>Mean after a time: θ + (x0 − θ)·e^(−κt).</summary>
    /// <param name="initial">Value x0 at time 0.</param>
    /// <param name="years">Time t [years].</param>
    public double Mean(double initial, double years) => Theta + (initial - Theta) * Math.Exp(-Kappa * years);

    /// <summary>Variance after a time: σ²·(1 − e^(−2κt))/(2κ).</summary>
    /// <param name="years">Time t [years].</param>
    public double Variance(double years) => -Sigma * Sigma * Finance.Elementary.ExpMinusOne(-2 * Kappa * years) / (2 * Kappa);

    /// <summary>Mean of e^X after a time: exp(mean + variance/2).</summary>
    /// <param name="initial">Value x0 at time 0.</param>
    /// <param name="years">Time t [years].</param>
    public double MeanOfExponential(double initial, double years) => Math.Exp(Mean(initial, years) + 0.5 * Variance(years));

    /// <summary>The same process by months, X' = θ + φ(X − θ) + s·Z: φ = e^(−κ/12) and the innovation's standard deviation s.</summary>
    public (double Phi, double InnovationSd) MonthlyAutoregression => (Math.Exp(-Kappa * Month), Math.Sqrt(Variance(Month)));

    /// <summary>Stationary standard deviation of a first-order autoregression: s/√(1 − φ²).</summary>
    /// <param name="phi">Autoregression coefficient φ [-], −1 to 1 exclusive; NaN outside.</param>
    /// <param name="innovationSd">Standard deviation s of the innovation.</param>
    public static double StationarySd(double phi, double innovationSd) => innovationSd / Math.Sqrt(1 - phi * phi);
}
