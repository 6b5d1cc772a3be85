using InfraTco.Learning.Regression;
using InfraTco.Learning.Workloads;
#if INFRATCO_MICROSOFTML
using InfraTco.MicrosoftML;
#endif

namespace InfraTco.Cli;

/// <summary>What can fit regressions: the trees of this program, and those of Microsoft.ML where this build holds the adapter. The one place that knows it.</summary>
internal static class Learners
{
    /// <summary>The trees of this program.</summary>
    public const string Default = "trees";

#if INFRATCO_MICROSOFTML
    /// <summary>Names that <c>--learner</c> takes.</summary>
    public static IReadOnlyList<string> Names => [Default, FastTree];

    private const string FastTree = "fasttree";

    private static FastTreeLearner? Adapter(string name) => name.Equals(FastTree, StringComparison.OrdinalIgnoreCase) ? new FastTreeLearner() : null;
#else
    /// <summary>Names that <c>--learner</c> takes.</summary>
    public static IReadOnlyList<string> Names => [Default];

    private static IRegressionLearner? Adapter(string name) =>
        name.Equals("fasttree", StringComparison.OrdinalIgnoreCase) ? throw new UsageException("--learner fasttree: this build holds no Microsoft.ML; build it with -p:InfraTcoMicrosoftML=true, or leave it out") : null;
#endif

    /// <summary>The learner of a name.</summary>
    /// <exception cref="UsageException">This build has no such learner.</exception>
    public static IRegressionLearner Of(string name) => name.Equals(Default, StringComparison.OrdinalIgnoreCase)
        ? new BoostedTreeLearner()
        : Adapter(name) ?? throw new UsageException($"--learner: '{name}' is no learner; {Unknown.Remedy(name, Names)}");

    /// <summary>A workload power model: the one that travels with this program, or one fitted to a table by a learner.</summary>
    public static IWorkloadPowerModel Workload(string? rows, string name)
    {
        var isDefault = name.Equals(Default, StringComparison.OrdinalIgnoreCase);
        if (rows is null)
            return isDefault ? WorkloadPowerModel.Default : throw new UsageException($"--learner {name} needs rows to fit; give --rows FILE with configurations of the ML.ENERGY leaderboard");
        var table = WorkloadTable.Read(rows);
        return isDefault ? WorkloadPowerModel.Fit(table) : LearnedWorkloadPower.Fit(table, Of(name));
    }
}
