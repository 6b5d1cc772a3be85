using System.Globalization;
using System.Text;

namespace InfraTco.Learning.Workloads;

/// <summary>
/// Power of a GPU by the model that it serves: boosted trees over <see cref="WorkloadFeatures"/>, fitted to 1,424 steady states of H100 and B200 in the
/// ML.ENERGY Benchmark v3 (Chung et al., NeurIPS Datasets and Benchmarks 2025, leaderboard of 2026-02-27, Apache-2.0).
/// </summary>
public sealed class WorkloadPowerModel : IWorkloadPowerModel
{
    // The share of the power limit, s, is fitted as ln((s − 0.05) / (1.08 − s)): idle is near 7 % of the limit, and means pass the limit by at most a few percent.
    private const double Floor = 0.05;
    private const double Ceiling = 1.08;
    private const double HighestShare = 1;
    private const double LowestShare = 0.07;
    private const double EvenOut = 0.6; // a model with ten times the rows counts two and a half times as much in all, not ten times
    private static readonly uint[] Seeds = [1, 2, 3, 4, 5, 6];
    private static readonly Lazy<WorkloadPowerModel> Shipped = new(() => Parse(EmbeddedText()));

    private readonly double _mean;
    private readonly Tree[] _trees;

    private WorkloadPowerModel(double mean, Tree[] trees) => (_mean, _trees) = (mean, trees);

    /// <summary>The model that travels with this library.</summary>
    public static WorkloadPowerModel Default => Shipped.Value;

    /// <inheritdoc/>
    public double PowerW(WorkloadQuery query) => Math.Clamp(Share(WorkloadFeatures.Of(query)), LowestShare, HighestShare) * query.TdpW;

    /// <summary>Fits the trees.</summary>
    /// <param name="rows">What was measured.</param>
    public static WorkloadPowerModel Fit(IReadOnlyList<WorkloadRow> rows)
    {
        double[][] features = [.. rows.Select(r => WorkloadFeatures.Of(r.Query))];
        double[] targets = [.. rows.Select(r => Target(r.PowerW / r.Query.TdpW))];
        var sizes = rows.CountBy(r => r.Model).ToDictionary();
        double[] weights = [.. rows.Select(r => Math.Pow(sizes[r.Model], -EvenOut))];
        var scale = weights.Length / weights.Sum();
        weights = [.. weights.Select(w => w * scale)];
        var booster = new TreeBooster(features, targets, weights);
        return new(TreeBooster.Mean(targets, weights), [.. Seeds.SelectMany(booster.Fit)]);
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
        var odds = Math.Exp(_mean + sum / Seeds.Length);
        return (Ceiling * odds + Floor) / (1 + odds);
    }

    private static double Target(double share)
    {
        var inside = Math.Clamp(share, Floor + 0.01, Ceiling - 0.01);
        return Math.Log((inside - Floor) / (Ceiling - inside));
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
