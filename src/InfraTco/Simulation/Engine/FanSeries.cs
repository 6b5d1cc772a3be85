namespace InfraTco.Simulation.Engine;

/// <summary>Series that are kept month by month.</summary>
public enum FanSeries
{
    /// <summary>Capex and opex so far [USD].</summary>
    CumulativeCostUsd,

    /// <summary>Market value of the systems [USD].</summary>
    MarketValueUsd,
}
