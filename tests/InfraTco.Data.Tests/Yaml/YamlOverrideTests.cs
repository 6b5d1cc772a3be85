using InfraTco.Data.Yaml;

namespace InfraTco.Data.Tests.Yaml;

public class YamlOverrideTests
{
    private static readonly YamlMap Document = YamlMap.Parse("years: 5\nsite:\n  name: ashburn\nsystems:\n  - { id: dgx-h100, count: 10 }\n  - { id: dgx-b200, count: 5 }\n", "x.yaml");

    [Fact]
    public void Value_is_replaced_and_the_rest_stays()
    {
        var map = Document.With("site.name", "dublin");
        Assert.Equal("dublin", map.Map("site").Text("name"));
        Assert.Equal(5, map.Integer("years", 1, 50));
        Assert.Equal("ashburn", Document.Map("site").Text("name"));
    }

    [Theory]
    [InlineData("systems[1].count")]
    [InlineData("systems.1.count")]
    public void Item_of_a_list_is_replaced(string path)
    {
        var systems = Document.With(path, "7").List("systems");
        Assert.Equal([10, 7], systems.Select(s => s.Map().Integer("count", 0, 100)));
    }

    [Fact]
    public void Blocks_on_the_way_are_made() => Assert.Equal("12 %", Document.With("money.rates.discount", "12 %").Map("money").Map("rates").Text("discount"));

    [Fact]
    public void Value_may_be_a_block() => Assert.Equal(["a", "b"], Document.With("site", "{ a: 1, b: 2 }").Map("site").Keys);

    [Fact]
    public void Hash_covers_the_override() => Assert.Equal(
        2, new[] { Document.Hash, Document.With("years", "6").Hash, Document.With("years", "6").Hash }.Distinct().Count());

    [Fact]
    public void Errors_of_the_value_name_the_option() => Assert.Equal(
        "--set years=0:1:1: years is out of range (0); it is from 1 to 50",
        Assert.Throws<InputException>(() => Document.With("years", "0").Integer("years", 1, 50)).Message);

    [Fact]
    public void Unknown_field_names_the_option()
    {
        var map = Document.With("yaers", "6");
        Assert.Equal("--set yaers=6:1:1: unknown field 'yaers'; did you mean 'years'?",
            Assert.Throws<InputException>(() => map.Expect("years", "site", "systems")).Message);
    }

    [Theory]
    [InlineData("systems[2].count", "--set systems[2].count=1:1:1: '2' is no item of the list; name an item from 0 to 1")]
    [InlineData("systems.first", "--set systems.first=1:1:1: 'first' is no item of the list; name an item from 0 to 1")]
    [InlineData("years.long", "--set years.long=1:1:1: 'long' is to be set inside a single value; name a block of fields")]
    [InlineData("site..name", "--set site..name=1: no path; write field.field=value")]
    [InlineData("", "--set =1: no path; write field.field=value")]
    public void Place_that_does_not_exist_is_refused(string path, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => Document.With(path, "1")).Message);
}
