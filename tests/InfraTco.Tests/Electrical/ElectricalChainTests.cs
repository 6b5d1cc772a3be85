using InfraTco.Electrical;

namespace InfraTco.Tests.Electrical;

public class ElectricalChainTests
{
    private static readonly double[] s_loads = [0.1, 0.25, 0.5, 0.75, 1];

    // Efficiencies shaped to data sheets; transformer and PDU typical.
    [Theory]
    [InlineData("modern", new[] { .915, .956, .968, .971, .971 })]
    [InlineData("eco", new[] { .967, .983, .988, .989, .989 })]
    [InlineData("legacy", new[] { .703, .844, .901, .919, .926 })]
    [InlineData("transformer", new[] { .980, .990, .992, .991, .990 })]
    [InlineData("pdu", new[] { .975, .985, .987, .987, .985 })]
    public void Curves_have_the_efficiencies_of_their_class(string name, double[] expected)
    {
        var curve = name switch
        {
            "modern" => LossCurve.ModernUps,
            "eco" => LossCurve.EcoUps,
            "legacy" => LossCurve.LegacyUps,
            "transformer" => LossCurve.Transformer,
            _ => LossCurve.PduWithPanel,
        };
        for (var i = 0; i < s_loads.Length; i++)
            Assert.Equal(expected[i], curve.Efficiency(s_loads[i]), 0.0011);
    }

    [Fact]
    public void Unloaded_stage_still_loses_and_delivers_nothing()
    {
        Assert.Equal(8, LossCurve.ModernUps.Loss(0, 1000), 1e-12);
        Assert.Equal(0, LossCurve.ModernUps.Efficiency(0));
    }

    [Fact]
    public void Loss_in_kilowatts_is_the_fraction_times_rated()
    {
        var curve = LossCurve.ModernUps;
        Assert.Equal(curve.At(0.65) * 2000, curve.Loss(0.65 * 2000, 2000), 1e-9);
    }

    [Theory]
    [InlineData(Redundancy.N, 0.8, 0.9)]
    [InlineData(Redundancy.NPlusOne, 0.6, 0.7)]
    [InlineData(Redundancy.TwoN, 0.4, 0.45)]
    [InlineData(Redundancy.Block, 0.6, 0.72)]
    public void Redundancy_sets_the_load_of_the_stages(Redundancy redundancy, double low, double high) =>
        Assert.InRange(ElectricalChain.LoadAtDesign(redundancy), low, high);

    [Fact]
    public void Two_n_loses_more_than_n_and_eco_less_than_double_conversion()
    {
        Assert.True(DesignLoss(UpsMode.DoubleConversion, Redundancy.TwoN) > DesignLoss(UpsMode.DoubleConversion, Redundancy.N));
        Assert.True(DesignLoss(UpsMode.Eco, Redundancy.NPlusOne) < DesignLoss(UpsMode.DoubleConversion, Redundancy.NPlusOne));
        Assert.True(DesignLoss(UpsMode.Legacy, Redundancy.NPlusOne) > DesignLoss(UpsMode.DoubleConversion, Redundancy.NPlusOne));
    }

    [Fact]
    public void Load_fraction_out_of_range_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => new ElectricalChain { UpsLoad = 1.2 }.Validate());
        Assert.Contains("electrical chain: UpsLoad is 1.2 of rated; it must be between 0.05 and 1", error.Message, StringComparison.Ordinal);
    }

    private static double DesignLoss(UpsMode mode, Redundancy redundancy)
    {
        var chain = ElectricalChain.For(mode, redundancy);
        var distribution = chain.DistributionLoss(1000, 1000);
        return distribution + chain.UpsLoss(1000 + distribution, 1000);
    }
}
