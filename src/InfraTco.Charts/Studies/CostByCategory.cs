using InfraTco.Comparison;

namespace InfraTco.Charts.Studies;

/// <summary>Total cost of ownership by category, a bar for each fleet; receipts lie below zero and a marker shows the total.</summary>
public static class CostByCategory
{
    /// <summary>The figure. Its parts sum to <see cref="Metric.TcoUsd"/> [USD, nominal].</summary>
    /// <param name="result">The comparison.</param>
    public static StackedBars Of(StudyResult result)
    {
        var text = new StudyText(result);
        return new(
            Title(result, text),
            Measure.Money("Cost of ownership, nominal"),
            [.. result.Candidates.Select(text.Label)],
            [.. Enum.GetValues<CostCategory>().Select(c => Series(result, c)).Where(s => s.Values.Any(v => v != 0))])
        {
            Subtitle = $"Nominal, over {text.Horizon}, before tax and financing; {text.Terms}",
            Source = text.Source,
        };
    }

    private static BarSeries Series(StudyResult result, CostCategory category) =>
        new(Name(category), [.. result.Candidates.Select(c => c.Category(category))]) { Style = (int)category };

    private static string Title(StudyResult result, StudyText text)
    {
        var ranked = result.Candidates.OrderBy(c => c.Metrics[Metric.TcoUsd]).ToList();
        var least = ranked[0];
        var says = $"{text.Subject(least)} costs {StudyText.Money(least.Metrics[Metric.TcoUsd])} to own over {text.Horizon}";
        if (ranked.Count == 1)
            return says;
        says += $", the least; {text.Name(ranked[^1])} {StudyText.Money(ranked[^1].Metrics[Metric.TcoUsd])}, the most";
        var cheapest = result.Candidates.MinBy(Pair.Levelised)!;
        return cheapest == least ? says : $"{says}. Per unit of work {text.Name(cheapest)} is cheapest";
    }

    private static string Name(CostCategory category) => category switch
    {
        CostCategory.Servers => "Servers or racks",
        CostCategory.NetworkAndStorage => "Network and storage",
        CostCategory.Installation => "Installation",
        CostCategory.Building => "Building or rent",
        CostCategory.Power => "Energy and demand",
        CostCategory.WaterAndCarbon => "Water and carbon price",
        CostCategory.Facility => "Facility staff and upkeep",
        CostCategory.ItUpkeep => "IT maintenance and repairs",
        CostCategory.Software => "Software and operations",
        CostCategory.InsuranceAndTax => "Insurance and property tax",
        CostCategory.Resale => "Sale of systems",
        CostCategory.BuildingResidual => "Building value left",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "not a cost category"),
    };
}
