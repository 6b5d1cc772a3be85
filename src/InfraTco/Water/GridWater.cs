namespace InfraTco.Water;

/// <summary>Water consumed where the power is made [L/kWh]: medians by technology, weighted with a mix.</summary>
/// <remarks>
/// [1] J. Macknick, R. Newmark, G. Heath, K. C. Hallett, "Operational water consumption and withdrawal factors for electricity generating
/// technologies: a review of existing literature", Environmental Research Letters 7 (2012) 045802, medians.
/// [2] P. Reig, T. Luo, E. Christensen, J. Sinistore, "Guidance for calculating water use embedded in purchased electricity", WRI (2020).
/// </remarks>
public static class GridWater
{
    /// <summary>World average [L/kWh], hydropower fully allocated, ref. [2].</summary>
    public const double World = 4.81;

    /// <summary>United States average [L/kWh], hydropower fully allocated, ref. [2].</summary>
    public const double UnitedStates = 3.14;

    private const double FullHydro = 17;
    private const double OperationalHydroShare = 0.15;

    /// <summary>Median consumption of a technology [L/kWh], ref. [1].</summary>
    /// <param name="source">The technology.</param>
    /// <param name="hydro">Allocation of reservoir evaporation.</param>
    public static double Median(GenerationSource source, HydroAllocation hydro) => source switch
    {
        GenerationSource.Coal => 1.81,
        GenerationSource.GasCombinedCycle => 0.776,
        GenerationSource.GasSteam => 3.13,
        GenerationSource.Nuclear => 2.54,
        GenerationSource.Biomass => 2.09,
        GenerationSource.SolarThermal => 3.43,
        GenerationSource.Photovoltaic => 0.004,
        GenerationSource.Wind => 0,
        GenerationSource.Hydro => hydro switch
        {
            HydroAllocation.Full => FullHydro,
            HydroAllocation.Operational => FullHydro * OperationalHydroShare,
            _ => 0,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "unknown generation source"),
    };

    /// <summary>Water of a mix [L/kWh]: Σ energy × median/Σ energy.</summary>
    /// <param name="mix">Energy by technology, any unit; none negative.</param>
    /// <param name="hydro">Allocation of reservoir evaporation.</param>
    /// <exception cref="ArgumentException">The mix is empty, or an energy is negative.</exception>
    public static double OfMix(IReadOnlyDictionary<GenerationSource, double> mix, HydroAllocation hydro)
    {
        var (energy, water) = (0.0, 0.0);
        foreach (var (source, amount) in mix)
        {
            if (!(amount >= 0))
                throw new ArgumentException($"generation mix: {source} is {amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}; it must not be negative", nameof(mix));
            energy += amount;
            water += amount * Median(source, hydro);
        }
        return energy > 0 ? water / energy : throw new ArgumentException("generation mix: it holds no energy", nameof(mix));
    }
}
