namespace InfraTco.Cooling;

/// <summary>Coefficient of performance of chillers: pure functions.</summary>
/// <remarks>
/// [1] N. Lei, E. Masanet, "Statistical analysis for predicting location-specific data center PUE and its improvement potential",
/// Energy 201 (2020) 117556: regression for large water-cooled chillers.
/// </remarks>
public static class Chillers
{
    /// <summary>No compressor does better than this [kW/kW]: assumption, the clamp that keeps small lifts plausible.</summary>
    public const double HighestCop = 25;

    /// <summary>No machine works below this lift [K]: assumption, condenser pressure is held up in cold weather.</summary>
    public const double LowestLift = 5;

    private const double ZeroCelsius = 273.15;
    private const double LowestCop = 0.5;

    /// <summary>COP = η·(T_ev + 273.15)/(T_cd − T_ev), lift at least 5 K, at most 25.</summary>
    /// <param name="fraction">η: fraction of Carnot, 0.35–0.45 air-cooled with condenser fans, 0.50–0.60 water-cooled compressor alone.</param>
    /// <param name="evaporating">Evaporating temperature T_ev [degC].</param>
    /// <param name="condensing">Condensing temperature T_cd [degC].</param>
    public static double CarnotCop(double fraction, double evaporating, double condensing) =>
        Math.Min(HighestCop, fraction * (evaporating + ZeroCelsius) / Math.Max(condensing - evaporating, LowestLift));

    /// <summary>
    /// Large water-cooled chiller: 16.798751 + 0.00884 t² − 8.528931 L² + 9.885294 L − 0.760621 t + 0.084615 L t, ref. [1].
    /// </summary>
    /// <param name="towerWater">t: wet bulb and tower approach [degC]; held within 5–40, where the regression falls.</param>
    /// <param name="partLoad">L: load of a running machine [fraction], 0.1–1.</param>
    public static double LeiMasanetCop(double towerWater, double partLoad)
    {
        var t = Math.Clamp(towerWater, 5, 40);
        var cop = 16.798751 + 0.00884 * t * t - 8.528931 * partLoad * partLoad + 9.885294 * partLoad
            - 0.760621 * t + 0.084615 * partLoad * t;
        return Math.Clamp(cop, LowestCop, HighestCop);
    }
}
