using InfraTco.Finance;

namespace InfraTco.Demand;

/// <summary>Compute that a task takes falls with better software; cheaper tasks find more takers.</summary>
/// <remarks>
/// Tasks per compute E = 2^(t/H); a task costs 1/E as much, so demand for tasks is E^ρ at a constant elasticity ρ, and demand for
/// compute E^ρ/E = E^(ρ−1). Sources: A. Ho et al., Algorithmic progress in language models (2024), arXiv:2403.05812, compute for equal
/// performance halves every 8 months (95 % interval 5 to 14); W. S. Jevons, The Coal Question (1865), for ρ above 1; S. Sorrell, The
/// Rebound Effect, UK Energy Research Centre (2007), for its measurement.
/// </remarks>
public static class SoftwareEfficiency
{
    /// <summary>Tasks per unit of compute relative to the start: 2^(t/H).</summary>
    /// <param name="months">Time [months].</param>
    /// <param name="halving">Time in which the compute of a task halves [months], above zero.</param>
    public static double Gain(double months, double halving)
    {
        Guard.Positive(halving, nameof(halving));
        return Math.Pow(2, months / halving);
    }

    /// <summary>Demand for compute relative to the start: E^(ρ−1).</summary>
    /// <param name="gain">Tasks per unit of compute relative to the start E, above zero.</param>
    /// <param name="rebound">Elasticity ρ, not negative.</param>
    public static double Demand(double gain, double rebound)
    {
        Guard.Positive(gain, nameof(gain));
        Guard.NotNegative(rebound, nameof(rebound));
        return Math.Pow(gain, rebound - 1);
    }
}
