using InfraTco.Comparison;

namespace InfraTco.Charts.Studies;

/// <summary>Every figure of a comparison.</summary>
public static class StudyFigures
{
    /// <summary>
    /// Cost by category, cumulative cost, power and PUE, and for each pair with the first fleet as A a waterfall of cost and one of
    /// carbon. Names differ from one another.
    /// </summary>
    /// <param name="result">The comparison.</param>
    public static IReadOnlyList<StudyFigure> All(StudyResult result)
    {
        var figures = new List<StudyFigure>
        {
            new("tco", CostByCategory.Of(result)),
            new("cumulative", CumulativeCost.Of(result)),
            new("power", PowerAndPue.Of(result)),
        };
        foreach (var pair in result.Pairs.Where(p => p.A == result.Candidates[0]))
        {
            var ids = $"{FileText(pair.A.Id)}-{FileText(pair.B.Id)}";
            figures.Add(new(Unused($"waterfall-{ids}", figures), CostWaterfall.Of(result, pair)));
            figures.Add(new(Unused($"carbon-waterfall-{ids}", figures), CarbonWaterfall.Of(result, pair)));
        }
        return figures;
    }

    /// <summary>An identifier as part of a file name: what is not a letter, a digit, <c>-</c>, <c>_</c> or <c>.</c> becomes <c>-</c>.</summary>
    private static string FileText(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).ToLowerInvariant();

    private static string Unused(string name, List<StudyFigure> figures)
    {
        var free = name;
        for (var number = 2; figures.Any(f => f.Name == free); number++)
            free = $"{name}-{number}";
        return free;
    }
}
