namespace InfraTco.Risk;

/// <summary>A sum of normal jumps that arrive at random.</summary>
/// <remarks>Source: P. Glasserman, Monte Carlo Methods in Financial Engineering, Springer 2003, §3.5.</remarks>
/// <param name="Intensity">Jumps a year λ [1/year], not negative.</param>
/// <param name="JumpMean">Mean of a jump μ.</param>
/// <param name="JumpSd">Standard deviation of a jump σ, not negative.</param>
public sealed record CompoundPoisson(double Intensity, double JumpMean, double JumpSd)
{
    /// <summary>Mean after a time: λtμ.</summary>
    /// <param name="years">Time t [years].</param>
    public double Mean(double years) => Intensity * years * JumpMean;

    /// <summary>Variance after a time: λt(μ² + σ²).</summary>
    /// <param name="years">Time t [years].</param>
    public double Variance(double years) => Intensity * years * (JumpMean * JumpMean + JumpSd * JumpSd);
}
