using System.Runtime.CompilerServices;

namespace InfraTco.Learning.Regression;

/// <summary>Grows one tree to the residuals of those before it, level by level, and takes what it explains out of the residuals.</summary>
internal sealed class TreeGrower(FeatureBins[] bins, double[] residuals, double[] weights, int depth, double learningRate)
{
    private const double SmallestLeaf = 20; // rows, by weight
    private const double Shrinkage = 5; // rows that each leaf is taken to hold besides, at zero

    private readonly int[] _nodes = new int[residuals.Length]; // place of each row within the level
    private readonly double[] _pulls = [.. residuals.Zip(weights, (r, w) => r * w)];

    public BoostedTree Grow()
    {
        var inner = (1 << depth) - 1;
        var tree = new BoostedTree(new int[inner], new double[inner], new double[inner + 1]);
        for (var level = 0; level < depth; level++)
            Split(tree, level);
        Fill(tree);
        return tree;
    }

    private void Split(BoostedTree tree, int level)
    {
        var (width, first) = (1 << level, (1 << level) - 1);
        var (sums, held) = Totals(width);
        var gains = new double[width];
        var cuts = new int[width];
        for (var node = 0; node < width; node++)
        {
            gains[node] = Score(sums[node], held[node]);
            (tree.Thresholds[first + node], cuts[node]) = (double.PositiveInfinity, int.MaxValue);
        }
        for (var feature = 0; feature < bins.Length; feature++)
            Scan(feature, sums, held, gains, cuts, tree, first);
        var codes = bins.Select(b => b.CodeArray).ToArray();
        for (var i = 0; i < _nodes.Length; i++)
        {
            var node = _nodes[i];
            _nodes[i] = 2 * node + (codes[tree.Features[first + node]][i] > cuts[node] ? 1 : 0);
        }
    }

    private void Scan(int feature, double[] sums, double[] held, double[] gains, int[] cuts, BoostedTree tree, int first)
    {
        var count = bins[feature].Count;
        var (histogram, weight) = Histogram(feature, sums.Length, count);
        for (var node = 0; node < sums.Length; node++)
        {
            double left = 0, leftHeld = 0;
            for (var bin = 0; bin < count - 1; bin++)
            {
                left += histogram[node * count + bin];
                leftHeld += weight[node * count + bin];
                if (leftHeld < SmallestLeaf || held[node] - leftHeld < SmallestLeaf)
                    continue;
                var gain = Score(left, leftHeld) + Score(sums[node] - left, held[node] - leftHeld);
                if (gain <= gains[node] * (1 + 1e-12)) // rounding is no gain
                    continue;
                (gains[node], cuts[node]) = (gain, bin);
                (tree.Features[first + node], tree.Thresholds[first + node]) = (feature, bins[feature].Edge(bin));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // most of the time of a fit; the first tier would run it a hundred times before giving way
    private (double[] Sums, double[] Held) Histogram(int feature, int width, int count)
    {
        var (sums, held) = (new double[width * count], new double[width * count]);
        var codes = bins[feature].CodeArray;
        var (nodes, pulls, shares) = (_nodes, _pulls, weights);
        for (var i = 0; i < codes.Length; i++)
        {
            var at = nodes[i] * count + codes[i];
            sums[at] += pulls[i];
            held[at] += shares[i];
        }
        return (sums, held);
    }

    private (double[] Sums, double[] Held) Totals(int width)
    {
        var (sums, held) = (new double[width], new double[width]);
        for (var i = 0; i < _nodes.Length; i++)
        {
            sums[_nodes[i]] += _pulls[i];
            held[_nodes[i]] += weights[i];
        }
        return (sums, held);
    }

    private void Fill(BoostedTree tree)
    {
        var (sums, held) = Totals(tree.Leaves.Length);
        for (var leaf = 0; leaf < sums.Length; leaf++)
            tree.Leaves[leaf] = learningRate * sums[leaf] / (held[leaf] + Shrinkage);
        for (var i = 0; i < _nodes.Length; i++)
            residuals[i] -= tree.Leaves[_nodes[i]];
    }

    private static double Score(double sum, double weight) => sum * sum / (weight + Shrinkage);
}
