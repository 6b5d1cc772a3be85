using InfraTco.Sites;

namespace InfraTco.Electrical;

/// <summary>Loss of an electrical stage as a fraction of its rated output: ℓ(x) = a + b·x + c·x², x = output/rated.</summary>
/// <param name="NoLoad">a: present at any load [fraction of rated], default by stage, range 0–0.1.</param>
/// <param name="Proportional">b [fraction of rated], range 0–0.3.</param>
/// <param name="Square">c: resistive [fraction of rated], range 0–0.1.</param>
/// <remarks>
/// [1] N. Rasmussen, "Electrical efficiency modeling for data centers", APC White Paper 113 (2007): no-load, proportional, square law.
/// [2] S. Pelley et al., "Understanding and abstracting total data center power", WEED 2009.
/// </remarks>
public sealed record LossCurve(double NoLoad, double Proportional, double Square)
{
    /// <summary>Modern double-conversion UPS: 96.8 % at half load, 97.1 % at full load, shaped to data sheets (assumption within ±0.5 points).</summary>
    public static LossCurve ModernUps { get; } = new(0.008, 0.012, 0.010);

    /// <summary>UPS in eco or line-interactive mode: 98.8 % at half load, shaped to data sheets of 98–99 %.</summary>
    public static LossCurve EcoUps { get; } = new(0.003, 0.004, 0.004);

    /// <summary>UPS of the 2005 generation: 90 % at half load (LBNL and Ecos measurements of that time).</summary>
    public static LossCurve LegacyUps { get; } = new(0.040, 0.020, 0.020);

    /// <summary>Medium- to low-voltage transformer: 99.2 % at half load (assumption, typical of cast-resin units).</summary>
    public static LossCurve Transformer { get; } = new(0.002, 0, 0.008);

    /// <summary>PDU with transformer, or busway and remote panel: 98.7 % at half load (assumption).</summary>
    public static LossCurve PduWithPanel { get; } = new(0.002, 0.005, 0.008);

    /// <summary>
    /// Busway at 415/240 V straight to the rack, no PDU transformer: 0.6 % at 65 % load. Assumption: with the transformer's 0.8 % it gives the
    /// 1.5 % distribution loss that is usual for large halls (Lei &amp; Masanet 2022: 0–2 %).
    /// </summary>
    public static LossCurve Busway { get; } = new(0.001, 0.002, 0.0055);

    /// <summary>A stage that always loses the same share of what it delivers.</summary>
    /// <param name="share">Loss per output [fraction].</param>
    public static LossCurve Constant(double share) => new(0, share, 0);

    /// <summary>Loss ℓ(x) [fraction of rated output].</summary>
    /// <param name="x">Load fraction, output/rated.</param>
    public double At(double x) => NoLoad + x * (Proportional + x * Square);

    /// <summary>Efficiency η = x/(x + ℓ(x)) [fraction]; zero at no load.</summary>
    /// <param name="x">Load fraction, output/rated.</param>
    public double Efficiency(double x) => x > 0 ? x / (x + At(x)) : 0;

    /// <summary>Loss [kW] of a stage.</summary>
    /// <param name="output">What it delivers [kW].</param>
    /// <param name="rated">What it can deliver [kW].</param>
    public double Loss(double output, double rated) => NoLoad * rated + output * (Proportional + Square * output / rated);

    internal void Validate(string concept)
    {
        Option.Check(NoLoad, 0, 0.1, "of rated", concept);
        Option.Check(Proportional, 0, 0.3, "of rated", concept);
        Option.Check(Square, 0, 0.1, "of rated", concept);
    }
}
