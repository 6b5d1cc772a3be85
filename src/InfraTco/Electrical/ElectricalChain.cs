using InfraTco.Sites;

namespace InfraTco.Electrical;

/// <summary>
/// Transformer → UPS → distribution → IT: P_pdu = P_it + ℓ_pdu; P_ups = P_pdu + ℓ_ups; P_meter = P_ups + mechanical + ℓ_tx.
/// Mechanical plant and lighting are fed from the transformer, not from the UPS.
/// </summary>
public sealed record ElectricalChain
{
    private const string Concept = "electrical chain";

    /// <summary>Loss of the transformer; default <see cref="LossCurve.Transformer"/>.</summary>
    public LossCurve Transformer { get; init; } = LossCurve.Transformer;

    /// <summary>Loss of the UPS; default <see cref="LossCurve.ModernUps"/>.</summary>
    public LossCurve Ups { get; init; } = LossCurve.ModernUps;

    /// <summary>Loss between UPS and rack; default <see cref="LossCurve.Busway"/>.</summary>
    public LossCurve Distribution { get; init; } = LossCurve.Busway;

    /// <summary>Load of the transformers in the design hour [fraction of rated], default 0.65 (N+1), range 0.05–1.</summary>
    public double TransformerLoad { get; init; } = 0.65;

    /// <summary>Load of the UPS at design IT power [fraction of rated], default 0.65 (N+1), range 0.05–1.</summary>
    public double UpsLoad { get; init; } = 0.65;

    /// <summary>Load of the distribution at design IT power [fraction of rated], default 0.65, range 0.05–1.</summary>
    public double DistributionLoad { get; init; } = 0.65;

    /// <summary>
    /// Share of UPS and distribution loss that the cooling plant carries away [fraction], default 0.5, range 0–1. Transformers stand outside.
    /// </summary>
    public double CooledLossShare { get; init; } = 0.5;

    /// <summary>A chain by UPS mode and redundancy.</summary>
    /// <param name="mode">Kind of UPS.</param>
    /// <param name="redundancy">Sets the load of all three stages.</param>
    public static ElectricalChain For(UpsMode mode, Redundancy redundancy)
    {
        var load = LoadAtDesign(redundancy);
        return new()
        {
            Ups = mode switch
            {
                UpsMode.Eco => LossCurve.EcoUps,
                UpsMode.Legacy => LossCurve.LegacyUps,
                _ => LossCurve.ModernUps,
            },
            TransformerLoad = load,
            UpsLoad = load,
            DistributionLoad = load,
        };
    }

    /// <summary>A chain that always loses the same shares, without a transformer: for comparison with published single-number losses.</summary>
    /// <param name="upsLoss">UPS loss per UPS output [fraction].</param>
    /// <param name="distributionLoss">Distribution loss per IT power [fraction].</param>
    /// <param name="cooledLossShare">Share of both that is cooled [fraction].</param>
    public static ElectricalChain Constant(double upsLoss, double distributionLoss, double cooledLossShare = 0.5) => new()
    {
        Transformer = LossCurve.Constant(0),
        Ups = LossCurve.Constant(upsLoss),
        Distribution = LossCurve.Constant(distributionLoss),
        CooledLossShare = cooledLossShare,
    };

    /// <summary>Load fraction of a stage at design [fraction of rated]: the middle of the usual span of each arrangement.</summary>
    public static double LoadAtDesign(Redundancy redundancy) => redundancy switch
    {
        Redundancy.N => 0.85,
        Redundancy.NPlusOne => 0.65,
        Redundancy.TwoN => 0.45,
        Redundancy.Block => 0.70,
        _ => throw new ArgumentOutOfRangeException(nameof(redundancy), redundancy, "unknown redundancy"),
    };

    /// <summary>Loss of the distribution [kW].</summary>
    /// <param name="itPower">IT power [kW].</param>
    /// <param name="designItPower">IT power at design [kW].</param>
    public double DistributionLoss(double itPower, double designItPower) =>
        Distribution.Loss(itPower, designItPower / DistributionLoad);

    /// <summary>Loss of the UPS [kW].</summary>
    /// <param name="output">Power into the distribution [kW].</param>
    /// <param name="designItPower">IT power at design [kW]; the UPS is rated for it and the distribution's loss.</param>
    public double UpsLoss(double output, double designItPower) =>
        Ups.Loss(output, (designItPower + DistributionLoss(designItPower, designItPower)) / UpsLoad);

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Transformer.Validate(Concept + ", transformer");
        Ups.Validate(Concept + ", UPS");
        Distribution.Validate(Concept + ", distribution");
        Option.Check(TransformerLoad, 0.05, 1, "of rated", Concept);
        Option.Check(UpsLoad, 0.05, 1, "of rated", Concept);
        Option.Check(DistributionLoad, 0.05, 1, "of rated", Concept);
        Option.Check(CooledLossShare, 0, 1, "", Concept);
    }
}
