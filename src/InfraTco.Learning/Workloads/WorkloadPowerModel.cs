using System.Globalization;
using System.Text;

namespace InfraTco.Learning.Workloads;

/// <summary>
/// Power of a GPU by the model that it serves: boosted trees over <see cref="WorkloadFeatures"/>, fitted to 1,424 steady states of H100 and B200 in the
/// ML.ENERGY Benchmark v3 (Chung et al., NeurIPS Datasets and Benchmarks 2025, leaderboard of 2026-02-27, Apache-2.0).
/// </summary>
public sealed class WorkloadPowerModel : IWorkloadPowerModel
{
    private static readonly uint[] Seeds = [1, 2, 3, 4];
    private static readonly Lazy<WorkloadPowerModel> Shipped = new(() => Parse(EmbeddedText()));

    private readonly double _mean;
    private readonly Tree[] _trees;

    private WorkloadPowerModel(double mean, Tree[] trees) => (_mean, _trees) = (mean, trees);

    /// <summary>The model that travels with this library.</summary>
    public static WorkloadPowerModel Default => Shipped.Value;

    /// <inheritdoc/>
    public double PowerW(WorkloadQuery query) => Share(WorkloadFeatures.Of(query)) * query.TdpW;

    /// <summary>Fits the trees.</summary>
    /// <param name="rows">What was measured.</param>
    public static WorkloadPowerModel Fit(IReadOnlyList<WorkloadRow> rows)
    {
        var sample = WorkloadSample.Of(rows);
        var booster = new TreeBooster([.. sample.Rows], [.. sample.Targets], [.. sample.Weights]);
        return new(sample.MeanTarget, [.. Seeds.SelectMany(booster.Fit)]);
    }

    /// <summary>The trees as text, a line each: features, thresholds and leaves of a tree; the first line holds the mean.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{_mean:G9}\n");
        foreach (var tree in _trees)
        {
            text.AppendJoin(',', tree.Features).Append(',');
            text.AppendJoin(',', tree.Thresholds.Select(t => Brief(t, "G9"))).Append(',');
            text.AppendJoin(',', tree.Leaves.Select(l => Brief(l, "G5"))).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    public static WorkloadPowerModel Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var trees = new Tree[lines.Length - 1];
        for (var i = 0; i < trees.Length; i++)
        {
            var cells = lines[i + 1].Split(',');
            trees[i] = new(
                [.. cells[..Tree.Inner].Select(c => int.Parse(c, CultureInfo.InvariantCulture))],
                [.. cells[Tree.Inner..(2 * Tree.Inner)].Select(Number)],
                [.. cells[(2 * Tree.Inner)..].Select(Number)]);
        }
        return new(Number(lines[0]), trees);
    }

    private double Share(double[] features)
    {
        double sum = 0;
        foreach (var tree in _trees)
            sum += tree.At(features);
        return WorkloadShare.Of(_mean + sum / Seeds.Length);
    }

    private static string Brief(double value, string format) => double.IsPositiveInfinity(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);

    private static double Number(string cell) => cell.Length == 0 ? double.PositiveInfinity : double.Parse(cell, CultureInfo.InvariantCulture);

    private static string EmbeddedText()
    {
        using var stream = typeof(WorkloadPowerModel).Assembly.GetManifestResourceStream("workloads/workload-power.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
