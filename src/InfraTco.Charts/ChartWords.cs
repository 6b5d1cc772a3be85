namespace InfraTco.Charts;

/// <summary>The words that figures add by themselves, and the multiples in which money is counted, by language.</summary>
public sealed record ChartWords
{
    /// <summary>English: USD k, USD m, USD bn, USD tn.</summary>
    public static ChartWords English { get; } = new();

    /// <summary>Japanese: multiples of 万, 億 and 兆 before the currency.</summary>
    public static ChartWords Japanese { get; } = new()
    {
        Total = "合計",
        NoData = "表示するデータがありません",
        MissingSeries = "データなし: {0}",
        Missing = "なし",
        Crossing = "{0}: {1} が {2} を下回る",
        AxisBreak = "軸はゼロから始まっていません",
        Median = "中央値",
        Expected = "期待値",
        LowInput = "入力が低い場合",
        HighInput = "入力が高い場合",
        Increase = "増加",
        Decrease = "減少",
        BaseLine = "基準 {0}",
        Multiples = [new(1e4, "万"), new(1e8, "億"), new(1e12, "兆")],
        MultipleBeforeCurrency = true,
    };

    /// <summary>Name of the sum of a stacked bar.</summary>
    public string Total { get; init; } = "Total";

    /// <summary>What an empty figure says.</summary>
    public string NoData { get; init; } = "No data to show";

    /// <summary>Names series that have no value at all; {0} is their list.</summary>
    public string MissingSeries { get; init; } = "No data: {0}";

    /// <summary>Stands for a value that is missing.</summary>
    public string Missing { get; init; } = "n/a";

    /// <summary>Label of a crossing: {0} when, {1} the series that is lower from then on, {2} the other.</summary>
    public string Crossing { get; init; } = "{0}: {1} below {2}";

    /// <summary>Warns that a value axis does not begin at zero.</summary>
    public string AxisBreak { get; init; } = "axis does not begin at zero";

    /// <summary>Name of the P50 line.</summary>
    public string Median { get; init; } = "median";

    /// <summary>Name of the expected-case line in a fan.</summary>
    public string Expected { get; init; } = "Expected case";

    /// <summary>Legend of a tornado's bars at the low input.</summary>
    public string LowInput { get; init; } = "Low input";

    /// <summary>Legend of a tornado's bars at the high input.</summary>
    public string HighInput { get; init; } = "High input";

    /// <summary>Legend of a waterfall's upward steps.</summary>
    public string Increase { get; init; } = "Increase";

    /// <summary>Legend of a waterfall's downward steps.</summary>
    public string Decrease { get; init; } = "Decrease";

    /// <summary>Label of a tornado's base line; {0} is its value.</summary>
    public string BaseLine { get; init; } = "Base {0}";

    /// <summary>Multiples in which money is counted, ascending.</summary>
    public IReadOnlyList<UnitMultiple> Multiples { get; init; } = [new(1e3, "k"), new(1e6, "m"), new(1e9, "bn"), new(1e12, "tn")];

    /// <summary>Whether the multiple is written before the currency (億円) and not after it (USD m).</summary>
    public bool MultipleBeforeCurrency { get; init; }
}
