using InfraTco.Scenarios;

namespace InfraTco.Demand;

/// <summary>
/// What one standard deviation of the rate of software efficiency does to a month: a future draws its rate once, (1 + σZ)/H in place of 1/H.
/// </summary>
/// <remarks>
/// ln D moves by a·Z with a = σ·(ρ−1)·ln 2·t/H. Below the ceiling of utilisation the price takes s·a and utilisation (1−s)·a, which in logit is
/// (1−s)·a/(1−u); at the ceiling the price takes all. Demand is lognormal, so its mean is known; a lognormal rate would have none for ρ
/// above 1.
/// </remarks>
/// <param name="Logit">Shift of utilisation, in logit.</param>
/// <param name="Price">Shift of the price of compute, in logarithm.</param>
public readonly record struct DemandSpread(double Logit, double Price)
{
    /// <summary>The spread at a month; zero where demand is steady.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static DemandSpread At(Scenario scenario, int month)
    {
        var demand = scenario.Market.Demand;
        if (demand.Model == DemandModel.Steady)
            return default;
        var deviation = scenario.Risk.SoftwareDeviation.Base * scenario.Risk.Scale.Base;
        var shift = deviation * (demand.Rebound.Base - 1) * Math.Log(2) * month / demand.SoftwareHalving.Typical.In("months");
        var utilisation = DemandPath.Balance(scenario, month).Utilisation;
        if (utilisation >= Math.Max(demand.UtilisationCap.Base, scenario.Fleet.Utilisation.Base))
            return new(0, shift);
        var response = demand.PriceResponse.Base;
        return new((1 - response) * shift / (1 - utilisation), response * shift);
    }
}
