namespace InfraTco.Cooling;

/// <summary>Heat that a plant has to carry [kW].</summary>
/// <param name="Air">By air, before the heat of the air handlers' own fans [kW].</param>
/// <param name="Liquid">By liquid [kW].</param>
public readonly record struct HeatLoad(double Air, double Liquid)
{
    /// <summary>Both [kW].</summary>
    public double Total => Air + Liquid;
}
