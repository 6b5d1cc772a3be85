using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Yaml;

/// <summary>What the reader refuses, each with its exact place.</summary>
public class YamlRefusalTests
{
    private static InputException Refused(string yaml, Action<YamlMap> read)
    {
        var error = Assert.Throws<InputException>(() =>
        {
            var map = YamlMap.Parse(yaml, "x.yaml");
            read(map);
            map.Done();
        });
        Assert.DoesNotContain('\n', error.Message);
        return error;
    }

    private static void Message(string expected, string yaml, Action<YamlMap> read) => Assert.Equal(expected, Refused(yaml, read).Message);

    private static void ReadPower(YamlMap map) => map.Ranged<Power>("power");

    [Fact]
    public void Unknown_field_is_named_with_the_closest_known_one() => Message(
        "x.yaml:2:1: unknown field 'powr'; did you mean 'power'?", "power: 1 W\npowr: 1 W\n", ReadPower);

    [Fact]
    public void Unknown_field_far_from_all_lists_what_is_known() => Message(
        "x.yaml:2:1: unknown field 'zebra'; known are power", "power: 1 W\nzebra: 1 W\n", ReadPower);

    [Fact]
    public void Unknown_field_of_a_value_is_named_with_its_path() => Message(
        "x.yaml:1:33: unknown field 'power.hihg'; did you mean 'high'?", "power: { typical: 1, unit: W,   hihg: 3 }", ReadPower);

    [Fact]
    public void Expected_fields_let_a_mistyped_required_field_be_named_at_its_place() => Message(
        "x.yaml:1:1: unknown field 'pover'; did you mean 'power'?", "pover: 1 W", map => map.Expect("name", "power"));

    [Fact]
    public void Duplicate_field_names_the_first() => Message(
        "x.yaml:3:1: duplicate field 'power', first given on line 1; keep one of the two", "power: 1 W\nname: a\npower: 2 W\n", ReadPower);

    [Fact]
    public void Duplicate_field_inside_a_flow_value_is_found() => Message(
        "x.yaml:1:33: duplicate field 'unit', first given on line 1; keep one of the two", "power: { typical: 1, unit: kW,  unit: W }", ReadPower);

    [Fact]
    public void Missing_required_field_is_reported_at_its_block() => Message(
        "x.yaml:2:3: required field 'a.power' is missing; add it", "a:\n  name: x\n", map => ReadPower(map.Map("a")));

    [Fact]
    public void Missing_required_field_points_to_what_looks_like_it() => Message(
        "x.yaml:2:1: required field 'power' is missing; is 'Power' meant to be it?", "name: x\nPower: 3 W\n", ReadPower);

    [Fact]
    public void Missing_typical_is_refused() => Message(
        "x.yaml:1:8: required field 'power.typical' is missing; add it", "power: { unit: W }", ReadPower);

    [Theory]
    [InlineData("power: 700", 8)]
    [InlineData("power: { typical: 700 }", 8)]
    public void Missing_unit_is_refused(string yaml, int column) => Message(
        $"x.yaml:1:{column}: power has no unit; a power is given in W, kW, MW or GW", yaml, ReadPower);

    [Theory]
    [InlineData("power: 7 kWh", 8)]
    [InlineData("power: { typical: 7, unit: kWh }", 28)]
    public void Unit_of_another_dimension_is_named(string yaml, int column) => Message(
        $"x.yaml:1:{column}: 'kWh' is a unit of energy; power is a power, in W, kW, MW or GW", yaml, ReadPower);

    [Theory]
    [InlineData("power: 7 kw", "kw")]
    [InlineData("power: 7 horses", "horses")]
    [InlineData("power: 7 8 W", "8 W")]
    public void Unit_that_does_not_exist_is_refused(string yaml, string unit) => Message(
        $"x.yaml:1:8: '{unit}' is not a known unit; power is a power, in W, kW, MW or GW", yaml, ReadPower);

    [Fact]
    public void Low_above_typical_is_refused_at_low() => Message(
        "x.yaml:1:15: low is above typical in power; write low <= typical <= high", "power: { low: 2, typical: 1, high: 3, unit: W }", ReadPower);

    [Fact]
    public void High_below_typical_is_refused_at_high() => Message(
        "x.yaml:1:36: high is below typical in power; write low <= typical <= high", "power: { low: 1, typical: 3, high: 2, unit: W }", ReadPower);

    [Fact]
    public void Negative_power_is_refused() => Message("x.yaml:1:8: power is negative (-5 W); a power is at least 0 W", "power: -5 W", ReadPower);

    [Fact]
    public void Negative_price_is_legal() =>
        Assert.Equal(-0.02, YamlMap.Parse("price: -20 USD/MWh", "x.yaml").Quantity<EnergyPrice>("price").In("USD/kWh"), 12);

    [Fact]
    public void Fraction_above_one_is_refused() => Message(
        "x.yaml:1:8: share is out of range (120 %); a fraction is at most 1", "share: 120 %", map => map.Ranged<Fraction>("share"));

    [Fact]
    public void Temperature_below_its_range_is_refused() => Message(
        "x.yaml:1:8: limit is out of range (-273 degC); a temperature is at least -90 degC", "limit: -273 degC", map => map.Ranged<Temperature>("limit"));

    [Theory]
    [InlineData("NaN W")]
    [InlineData(".nan W")]
    [InlineData(".inf W")]
    [InlineData("1e400 W")]
    [InlineData("Infinity W")]
    [InlineData("1,000 W")]
    [InlineData("W")]
    public void Number_that_is_not_finite_is_refused(string text)
    {
        var error = Refused($"power: {text}", ReadPower);
        Assert.Equal((1, 8), (error.Line, error.Column));
    }

    [Theory]
    [InlineData(".nan")]
    [InlineData("-.inf")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    public void Typical_that_is_not_finite_is_refused(string text) => Message(
        $"x.yaml:1:19: '{text}' is not a finite number; write power.typical as a number such as 1.5, with a point and no thousands mark",
        $"power: {{ typical: {text}, unit: W }}", ReadPower);

    [Theory]
    [InlineData("power:", 7)]
    [InlineData("power: ~", 8)]
    [InlineData("power: null", 8)]
    [InlineData("power: ''", 8)]
    public void Empty_value_is_refused(string yaml, int column) => Message(
        $"x.yaml:1:{column}: power is empty; give a quantity, or remove the line", yaml, ReadPower);

    [Fact]
    public void Value_where_a_block_belongs_is_refused() => Message(
        "x.yaml:1:4: a is a single value; give a block of fields", "a: 3", map => map.Map("a"));

    [Fact]
    public void Block_where_a_value_belongs_is_refused() => Message("x.yaml:2:3: a is a block of fields; give a text", "a:\n  b: 3", map => map.Text("a"));

    [Fact]
    public void Unknown_choice_lists_the_choices() => Message(
        "x.yaml:1:4: 'dancing' is not a choice for w; it is training, serving or decode", "w: dancing", map => map.Enum<Hardware.WorkloadClass>("w"));

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    public void Whole_number_out_of_range_is_refused(string text) => Message(
        $"x.yaml:1:8: years is out of range ({text}); it is from 1 to 50", $"years: {text}", map => map.Integer("years", 1, 50));

    [Fact]
    public void Broken_number_of_years_is_refused() => Message(
        "x.yaml:1:8: '2.5' is not a whole number; years is a whole number from 1 to 50", "years: 2.5", map => map.Integer("years", 1, 50));

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("31.03.2026")]
    public void Date_that_does_not_exist_is_refused(string text) => Message(
        $"x.yaml:1:4: '{text}' is not a date; write d as 2026-03-31 or 2026-03", $"d: {text}", map => map.Date("d"));

    [Fact]
    public void Yes_is_not_a_flag() => Message("x.yaml:1:4: 'yes' is neither true nor false; write f: true or f: false", "f: yes", map => map.Flag("f"));

    [Fact]
    public void Confidence_is_one_of_three_letters() => Message(
        "x.yaml:1:43: 'D' is not a confidence; A primary document or measurement, B reputable secondary, C estimate",
        "power: { typical: 1, unit: W, confidence: D }",
        ReadPower);

    [Fact]
    public void Error_of_a_field_carries_its_place()
    {
        var map = YamlMap.Parse("a:\n  b: 3\n  c: 4\n", "x.yaml").Map("a");
        Assert.Equal("x.yaml:3:6: c is too large; make it less than b", map.Error("c", "c is too large", "make it less than b").Message);
    }

    [Fact]
    public void Long_and_unprintable_text_is_shown_in_short() => Message(
        $"x.yaml:1:8: '?{new string('x', 59)}...' is not a power; write power as a finite number with a unit, W, kW, MW or GW",
        $"power: \"\\e{new string('x', 1000)}\"", ReadPower);

    [Fact]
    public void Field_where_none_is_known_is_refused() => Message("x.yaml:1:1: unknown field 'power'; remove it", "power: 1 W", _ => { });
}
