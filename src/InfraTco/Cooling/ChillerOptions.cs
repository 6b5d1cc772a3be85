using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>A chiller, also a trim chiller.</summary>
public sealed record ChillerOptions
{
    private const string Concept = "chiller";

    /// <summary>Where the heat goes, and the model; default air-cooled.</summary>
    public Condensing Condensing { get; init; }

    /// <summary>Fraction of Carnot, default 0.42 (air-cooled with condenser fans 0.35–0.45; water-cooled 0.50–0.60), range 0.1–0.8.</summary>
    public double CarnotFraction { get; init; } = 0.42;

    /// <summary>Condensing above outside air, or above tower water [K], default 12, range 2–25.</summary>
    public double CondenserApproach { get; init; } = 12;

    /// <summary>
    /// Condensing temperature that head-pressure control holds at the least [degC], default 10, range −20 to 60; 35–40 in direct-expansion
    /// units. Carnot models only.
    /// </summary>
    public double LowestCondensing { get; init; } = 10;

    /// <summary>Evaporating below supplied water [K], default 2, range 0.5–6.</summary>
    public double EvaporatorApproach { get; init; } = 2;

    /// <summary>Load of a running machine in the regression [fraction], default 0.5 (machines are staged), range 0.1–1.</summary>
    public double PartLoad { get; init; } = 0.5;

    /// <summary>COP relative to the model [fraction], default 1, range 0.2–1.6; ageing −0.5 to −1 % a year.</summary>
    public double CopFactor { get; init; } = 1;

    /// <summary>Whether the condenser is cooled by tower water.</summary>
    public bool UsesTower => Condensing != Condensing.Air;

    /// <summary>COP [kW/kW] at a working point.</summary>
    /// <param name="supply">Chilled water supplied [degC].</param>
    /// <param name="heatSink">Outside air, or tower water, [degC].</param>
    public double Cop(double supply, double heatSink) => CopFactor * (Condensing == Condensing.TowerRegression
        ? Chillers.LeiMasanetCop(heatSink, PartLoad)
        : Chillers.CarnotCop(
            CarnotFraction, supply - EvaporatorApproach, Math.Max(heatSink + CondenserApproach, LowestCondensing)));

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(CarnotFraction, 0.1, 0.8, "of Carnot", Concept);
        Option.Check(CondenserApproach, 2, 25, "K", Concept);
        Option.Check(LowestCondensing, -20, 60, "degC", Concept);
        Option.Check(EvaporatorApproach, 0.5, 6, "K", Concept);
        Option.Check(PartLoad, 0.1, 1, "", Concept);
        Option.Check(CopFactor, 0.2, 1.6, "", Concept);
    }
}
