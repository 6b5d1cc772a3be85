using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using static InfraTco.Data.Scenarios.ScenarioReader;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads discounting and depreciation.</summary>
internal static class FinanceReader
{
    public static FinanceScenario Read(YamlMap map)
    {
        map.Expect("discountRate", "bookLife", "accountingLives", "bonusDepreciation");
        var finance = new FinanceScenario
        {
            DiscountRate = map.Ranged<AnnualRate>("discountRate"),
            BookLife = map.Ranged<Duration>("bookLife"),
            AccountingLives = [.. map.List("accountingLives").Select(AccountingLife)],
            BonusDepreciation = map.Ranged<Fraction>("bonusDepreciation"),
        };
        Refuse(map, "discountRate", finance.DiscountRate.Base < 0, "is below zero", "give what capital costs, such as 12 %/yr");
        Refuse(map, "bookLife", finance.BookLife.Typical.In("months") < 1, "is shorter than a month", "give a life such as 6 years");
        return finance;
    }

    private static AccountingLife AccountingLife(YamlValue value)
    {
        var map = value.Map();
        map.Expect("name", "life", "source", "date", "confidence");
        var life = new AccountingLife(map.Text("name"), map.Quantity<Duration>("life"), ProvenanceReader.Read(map));
        Refuse(map, "life", life.Life.In("months") < 1, "is shorter than a month", "give a life such as 6 years");
        return life;
    }
}
