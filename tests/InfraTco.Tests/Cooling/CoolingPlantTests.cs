using InfraTco.Cooling;

namespace InfraTco.Tests.Cooling;

public class CoolingPlantTests
{
    public static TheoryData<CoolingKind> Kinds => [.. Enum.GetValues<CoolingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_name_that_parses_and_valid_defaults(CoolingKind kind)
    {
        Assert.Equal(kind, CoolingKinds.Parse(CoolingKinds.Format(kind)));
        var plant = CoolingPlant.For(kind);
        Assert.Equal(kind, plant.Kind);
        plant.Validate();
    }

    [Fact]
    public void Names_are_those_of_the_command_line() => Assert.Equal(
        ["air-chiller", "air-chiller-economiser", "adiabatic-air", "wse-tower", "dlc-dry-w32", "dlc-dry-w40", "dlc-adiabatic-w32", "dlc-tower"],
        CoolingKinds.Names);

    [Theory]
    [InlineData("air-chillers")]
    [InlineData("AIR-CHILLER")]
    [InlineData("")]
    public void Unknown_name_is_refused_with_a_list(string name)
    {
        Assert.False(CoolingKinds.TryParse(name, out _));
        var error = Assert.Throws<ArgumentException>(() => CoolingKinds.Parse(name));
        Assert.Contains("dlc-dry-w40", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adiabatic_air_carries_no_liquid_share()
    {
        var reason = CoolingPlant.For(CoolingKind.AdiabaticAir).WhyNot(35, 45, 0.5);
        Assert.Equal("adiabatic-air cools with outside air only; it cannot carry a liquid share of 0.5, it must be 0", reason);
    }

    [Theory]
    [InlineData(CoolingKind.DlcDryW40, 35, 40, 0.85, "dlc-dry-w40 supplies liquid at 44 degC; the server's liquid inlet limit is 40 degC")]
    [InlineData(CoolingKind.AirChiller, 26, 45, 0, "air-chiller supplies air at 27 degC; the server's air inlet limit is 26 degC")]
    [InlineData(CoolingKind.DlcDryW40, 35, 44, 0.85, null)]
    [InlineData(CoolingKind.DlcDryW40, 20, 45, 1, null)]
    [InlineData(CoolingKind.AirChiller, 27, 24, 0.85, null)]
    [InlineData(CoolingKind.WseTower, 30, 40, 1, null)]
    public void Supply_above_a_servers_limit_is_refused(CoolingKind kind, double air, double liquid, double share, string? expected) =>
        Assert.Equal(expected, CoolingPlant.For(kind).WhyNot(air, liquid, share));

    [Fact]
    public void Air_cooled_server_has_no_liquid_limit() =>
        Assert.Null(CoolingPlant.For(CoolingKind.DlcTower).WhyNot(30, null, 0));

    [Fact]
    public void Option_out_of_range_is_named_with_value_and_range()
    {
        var plant = CoolingPlant.For(CoolingKind.DlcTower) with { Tower = new() { Approach = 0.5 } };
        var error = Assert.Throws<ArgumentException>(plant.Validate);
        Assert.Equal("cooling tower: Approach is 0.5 K; it must be between 1 and 15 K", error.Message);
    }

    [Fact]
    public void Chilled_water_must_return_warmer_than_it_left()
    {
        var plant = CoolingPlant.For(CoolingKind.AirChiller) with { ChilledWater = new() { Supply = 28, Return = 28 } };
        var error = Assert.Throws<ArgumentException>(plant.Validate);
        Assert.Contains("Supply is 28 degC; it must be below Return", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_air_and_a_liquid_loop_exclude_each_other()
    {
        var plant = CoolingPlant.For(CoolingKind.DlcTower) with { AirEconomiser = new() };
        Assert.Throws<ArgumentException>(plant.Validate);
    }
}
