using System.Globalization;
using InfraTco.Comparison;

namespace InfraTco.Simulation.Engine;

/// <summary>How sure the verdict is: in how many futures the expected winner beats each of the others.</summary>
public static class FutureVerdict
{
    /// <summary>The verdict of the expected case, and after its first sentence how sure it is where futures were run.</summary>
    public static IReadOnlyList<string> Sentences(StudyResult study, SimulationResult? futures)
    {
        var sentences = new List<string>(Verdict.Sentences(study));
        if (futures is not null && Sentence(futures) is { } sentence)
            sentences.Insert(1, sentence);
        return sentences;
    }

    private static string? Sentence(SimulationResult result)
    {
        var candidates = result.Study.Candidates;
        if (candidates.Count < 2)
            return null;
        var best = Enumerable.Range(0, candidates.Count).MinBy(i => Pair.Levelised(candidates[i]));
        var against = result.State.Pairs.Where(p => p.A == best || p.B == best).Select(p => Against(result, p, best));
        var paths = result.State.Paths.ToString("N0", CultureInfo.InvariantCulture);
        return $"Over {paths} future{(result.State.Paths == 1 ? "" : "s")} it is cheaper per H100-equivalent hour than {string.Join(" and than ", against)}.";
    }

    private static string Against(SimulationResult result, PairState pair, int best)
    {
        var other = pair.A == best ? pair.B : pair.A;
        // The same hardware in the same futures costs the same, which is no win; other fleets do not tie.
        var wins = pair.Levelised is { Minimum: 0, Maximum: 0 } ? 0 : pair.B == best ? pair.Counts.Cheaper : result.State.Paths - pair.Counts.Cheaper;
        var share = ((double)wins / result.State.Paths * 100).ToString("0.0", CultureInfo.InvariantCulture);
        return $"{Verdict.Name(result.Study.Candidates[other])} in {share} %";
    }
}
