using InfraTco.Comparison;

namespace InfraTco.Charts.Studies;

/// <summary>Why B emits more or less than A for the same work.</summary>
public static class CarbonWaterfall
{
    /// <summary>From the carbon of A to that of B, location-based scope 2 and embodied [kg CO2e per H100-equivalent hour].</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="pair">One of its pairs.</param>
    public static Waterfall Of(StudyResult result, Pair pair)
    {
        var text = new StudyText(result);
        var measure = new Measure("Carbon of work", "kg CO2e per H100e-hour");
        return PairWaterfall.Of(text, pair, pair.CarbonWaterfall, measure, "emits") with
        {
            Subtitle = $"Scope 2, location-based, and embodied carbon over {text.Horizon}; throughput changes last. {text.TermsSentence}",
        };
    }
}
