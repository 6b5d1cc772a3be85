namespace InfraTco.Learning.Power;

/// <summary>Power of a device by utilisation.</summary>
/// <param name="Shape">Which equation.</param>
/// <param name="IdleW">Power at no utilisation [W].</param>
/// <param name="SlopeW">Power added at full utilisation (line, power law), or per unit of utilisation below the knee [W].</param>
/// <param name="Bend">Exponent g of a power law; position of the knee, 0–1; 1 for a line.</param>
/// <param name="UpperSlopeW">Power per unit of utilisation above the knee [W]; 0 where there is none.</param>
public sealed record PowerModel(PowerShape Shape, double IdleW, double SlopeW, double Bend, double UpperSlopeW)
{
    /// <summary>Power at full utilisation [W].</summary>
    public double FullW => At(1);

    /// <summary>Power at a utilisation of 0–1 [W].</summary>
    public double At(double utilisation) => IdleW + SlopeW * Lower(Shape, Bend, utilisation) + UpperSlopeW * Upper(Shape, Bend, utilisation);

    internal static double Lower(PowerShape shape, double bend, double utilisation) => shape switch
    {
        PowerShape.PowerLaw => Math.Pow(utilisation, bend),
        PowerShape.Knee => Math.Min(utilisation, bend),
        _ => utilisation,
    };

    internal static double Upper(PowerShape shape, double bend, double utilisation) =>
        shape == PowerShape.Knee ? Math.Max(utilisation - bend, 0) : 0;
}
