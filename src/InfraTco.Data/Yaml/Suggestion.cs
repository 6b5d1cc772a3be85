namespace InfraTco.Data.Yaml;

/// <summary>Finds what was probably meant by a name that is not known.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate nearest to <paramref name="name"/> by edit distance (insert, delete, replace, swap of neighbours; letter case ignored), or
    /// null where none is within a third of the name's length.
    /// </summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What would have been right.</param>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(2, (name.Length / 3) + 1);
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate);
            if (distance >= bestDistance)
                continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>Choices as words: "a, b or c".</summary>
    /// <param name="choices">The choices in their order.</param>
    public static string Choices(IReadOnlyList<string> choices) => choices.Count switch
    {
        0 => "nothing",
        1 => choices[0],
        _ => string.Join(", ", choices.Take(choices.Count - 1)) + " or " + choices[^1],
    };

    // Optimal string alignment distance; three rows of the usual table.
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
