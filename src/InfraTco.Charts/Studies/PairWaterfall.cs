using InfraTco.Comparison;

namespace InfraTco.Charts.Studies;

/// <summary>What the two waterfalls of a pair have in common.</summary>
internal static class PairWaterfall
{
    private const double Nothing = 1e-9;

    /// <summary>From A to B; steps that change nothing are left out.</summary>
    public static Waterfall Of(StudyText text, Pair pair, IReadOnlyList<WaterfallStep> steps, Measure measure, string verb)
    {
        var changes = steps.Skip(1).Where(s => Math.Abs(s.Amount) > Nothing * Math.Abs(steps[0].Amount)).ToList();
        return new(
            Title(text, pair, steps[0].Amount, changes, verb),
            measure,
            new(text.Label(pair.A), steps[0].Amount),
            [.. changes.Select(s => new NamedValue(s.Name, s.Amount))],
            text.Label(pair.B))
        {
            Source = text.Source,
        };
    }

    private static string Title(StudyText text, Pair pair, double from, List<WaterfallStep> changes, string verb)
    {
        var difference = changes.Sum(s => s.Amount);
        var (a, b) = (text.Name(pair.A), text.Subject(pair.B));
        if (Math.Abs(difference) <= Nothing * Math.Abs(from))
            return $"{b} {verb} the same per unit of work as {a}";
        var main = changes.MaxBy(s => s.Amount * Math.Sign(difference))!;
        var against = changes.MinBy(s => s.Amount * Math.Sign(difference))!;
        var order = $"{StudyText.Percent(Math.Abs(difference / from))} {(difference < 0 ? "less" : "more")}";
        var why = against.Amount * difference < 0 ? $"{Word(main)} outweighs {Word(against)}" : $"mainly by {Word(main)}";
        return $"{b} {verb} {order} per unit of work than {a}: {why}";
    }

    private static string Word(WaterfallStep step) =>
        step.Name.Length > 1 && char.IsUpper(step.Name[1]) ? step.Name : char.ToLowerInvariant(step.Name[0]) + step.Name[1..];
}
