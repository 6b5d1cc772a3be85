namespace InfraTco.MicrosoftML;

/// <summary>How FastTree fits; the defaults suit the workload power rows and the hourly logs.</summary>
public sealed record FastTreeOptions
{
    /// <summary>Trees, 1 to 10,000; default 200.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Leaves of a tree, 2 to 1,024; default 8.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>Fewest rows in a leaf, 1 to 100,000; default 10.</summary>
    public int SmallestLeaf { get; init; } = 10;

    /// <summary>Share of each tree that is added, above 0 to 1; default 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Seed; default 1.</summary>
    public int Seed { get; init; } = 1;

    internal void Check()
    {
        Within(nameof(Trees), Trees, 1, 10_000);
        Within(nameof(Leaves), Leaves, 2, 1024);
        Within(nameof(SmallestLeaf), SmallestLeaf, 1, 100_000);
        if (LearningRate is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "above 0 to 1 would be right");
    }

    private static void Within(string name, int value, int low, int high)
    {
        if (value < low || value > high)
            throw new ArgumentOutOfRangeException(name, value, $"{low} to {high} would be right");
    }
}
