using System.Globalization;
using InfraTco.Comparison;

namespace InfraTco.Charts.Studies;

/// <summary>Why B costs more or less than A for the same work.</summary>
public static class CostWaterfall
{
    /// <summary>From the levelised cost of A to that of B [USD per H100-equivalent hour].</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="pair">One of its pairs.</param>
    public static Waterfall Of(StudyResult result, Pair pair)
    {
        var text = new StudyText(result);
        var rate = result.Scenario.Finance.DiscountRate.Base.ToString("0.# %", CultureInfo.InvariantCulture);
        var measure = new Measure("Levelised cost of work", "USD per H100e-hour");
        return PairWaterfall.Of(text, pair, pair.CostWaterfall, measure, "costs") with
        {
            Subtitle = $"Levelised at {rate} nominal over {text.Horizon}, before tax and financing; costs change at the speed of {text.Label(pair.A)}, throughput changes last. {text.TermsSentence}",
        };
    }
}
