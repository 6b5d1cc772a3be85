using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Yaml;

public class YamlValueTests
{
    private static YamlMap Map(string yaml) => YamlMap.Parse(yaml, "x.yaml");

    [Fact]
    public void Bare_quantity_is_low_typical_and_high()
    {
        var power = Map("power: 10.2 kW").Ranged<Power>("power");
        Assert.Equal((10_200.0, 10_200.0, 10_200.0), (power.Low.Base, power.Typical.Base, power.High.Base));
        Assert.Same(Provenance.Unstated, power.Provenance);
    }

    [Fact]
    public void Full_value_keeps_range_and_source()
    {
        var power = Map("power: { low: 6.5, typical: 7.3, high: 8.4, unit: kW, source: a meter, date: 2025-03, confidence: A }").Ranged<Power>("power");
        Assert.Equal((6_500.0, 7_300.0, 8_400.0), (power.Low.Base, power.Typical.Base, power.High.Base));
        Assert.Equal(new Provenance("a meter", "2025-03", 'A'), power.Provenance);
    }

    [Fact]
    public void Missing_ends_of_a_range_are_typical()
    {
        var power = Map("power: { typical: 5, high: 6, unit: W }").Ranged<Power>("power");
        Assert.Equal((5.0, 6.0), (power.Low.Base, power.High.Base));
    }

    [Theory]
    [InlineData("65 %", 0.65)]
    [InlineData("65%", 0.65)]
    [InlineData("0.65", 0.65)]
    [InlineData("6.5e-1", 0.65)]
    [InlineData("1", 1.0)]
    [InlineData("0 %", 0.0)]
    [InlineData("'0.5'", 0.5)]
    public void Fraction_may_be_bare_or_percent(string text, double expected) =>
        Assert.Equal(expected, Map($"share: {text}").Quantity<Fraction>("share").Base, 12);

    [Theory]
    [InlineData("0.08 USD/kWh", 0.08)]
    [InlineData("80 USD/MWh", 0.08)]
    [InlineData("-2.5e1 USD/MWh", -0.025)]
    public void Price_is_read_in_either_unit(string text, double expected) =>
        Assert.Equal(expected, Map($"price: {text}").Quantity<EnergyPrice>("price").In("USD/kWh"), 12);

    [Theory]
    [InlineData("fp64-matrix")]
    [InlineData("fp64Matrix")]
    public void Choice_is_read_in_kebab_and_camel_case(string text) =>
        Assert.Equal(Hardware.Precision.Fp64Matrix, Map($"p: {text}").Enum<Hardware.Precision>("p"));

    [Theory]
    [InlineData("2022-09-20", 2022, 9, 20)]
    [InlineData("2022-09", 2022, 9, 1)]
    public void Date_is_read_to_the_day_or_the_month(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Map($"d: {text}").Date("d"));

    [Fact]
    public void Absent_fields_are_null_where_they_may_be()
    {
        var map = Map("a: 1");
        Assert.Null(map.TextOrNull("b"));
        Assert.Null(map.NumberOrNull("b"));
        Assert.Null(map.IntegerOrNull("b", 0, 1));
        Assert.Null(map.FlagOrNull("b"));
        Assert.Null(map.DateOrNull("b"));
        Assert.Null(map.EnumOrNull<Hardware.Precision>("b"));
        Assert.Null(map.QuantityOrNull<Power>("b"));
        Assert.Null(map.RangedOrNull<Power>("b"));
        Assert.Null(map.MapOrNull("b"));
        Assert.Null(map.ListOrNull("b"));
    }

    [Fact]
    public void Items_of_a_list_know_their_place()
    {
        var items = Map("systems:\n  - dgx-h100\n  - { id: dgx-b200 }\n").List("systems");
        Assert.Equal("dgx-h100", items[0].Text());
        Assert.Equal("dgx-b200", items[1].Map().Text("id"));
        Assert.Equal("x.yaml:3:5: not now; later", items[1].Error("not now", "later").Message);
        Assert.Equal("systems[1].id", items[1].Map()["id"].Path);
    }

    [Fact]
    public void Hash_is_the_sha256_of_the_text() => // printf 'a: 1\n' | sha256sum
        Assert.Equal("37b128c59f1f5097f73f82691cb519f1f568667faab5ced1b4ab979d36837eae", Map("a: 1\n").Hash);
}
