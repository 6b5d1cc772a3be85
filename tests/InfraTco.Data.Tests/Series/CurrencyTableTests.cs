using InfraTco.Data.Series;

namespace InfraTco.Data.Tests.Series;

public class CurrencyTableTests
{
    [Fact]
    public void The_dollar_is_worth_one_and_others_only_what_is_given()
    {
        Assert.Equal(1, CurrencyTable.DollarsOnly.UsdPer("USD"));
        Assert.Null(CurrencyTable.DollarsOnly.UsdPer("EUR"));
        Assert.Equal(1.08, new CurrencyTable([new("eur", 1.08)]).UsdPer("EUR"));
    }

    [Theory]
    [InlineData("EUR", 0)]
    [InlineData("EUR", -1)]
    [InlineData("EUR", double.NaN)]
    [InlineData("USD", 2)]
    public void An_impossible_rate_is_refused(string code, double rate) =>
        Assert.Throws<ArgumentException>(() => new CurrencyTable([new(code, rate)]));
}
