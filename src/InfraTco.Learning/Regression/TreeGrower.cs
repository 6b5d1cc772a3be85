using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InfraTco.Learning.Regression;

/// <summary>Grows one tree to the residuals of those before it, level by level, and takes what it explains out of the residuals.</summary>
internal sealed class TreeGrower(BinnedRows rows, double[] residuals, double[] weights, int depth, double learningRate)
{
    private const double SmallestLeaf = 20; // rows, by weight
    private const double Shrinkage = 5; // rows that each leaf is taken to hold besides, at zero

    private readonly int[] _nodes = new int[residuals.Length]; // place of each row within the level
    private readonly Vector128<double>[] _pulls = Pulls(residuals, weights); // weighted residual and weight of each row, which are summed together

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
        var (histogram, totals) = Histogram(width);
        var cuts = new int[width];
        for (var node = 0; node < width; node++)
        {
            tree.Thresholds[first + node] = double.PositiveInfinity;
            cuts[node] = Scan(histogram.AsSpan(node * rows.Bins, rows.Bins), totals[node], tree, first + node);
        }
        Descend(tree.Features.AsSpan(first, width), cuts);
    }

    // The place of the best split of a node; beyond all places where none gains.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Scan(ReadOnlySpan<Vector128<double>> histogram, Vector128<double> total, BoostedTree tree, int node)
    {
        var (best, cut) = (Score(total), int.MaxValue);
        for (var feature = 0; feature < rows.Features; feature++)
        {
            var left = Vector128<double>.Zero;
            for (var place = rows.Start(feature); place < rows.Start(feature + 1) - 1; place++)
            {
                left += histogram[place];
                var right = total - left;
                if (left[1] < SmallestLeaf || right[1] < SmallestLeaf)
                    continue;
                var gain = Score(left) + Score(right);
                if (gain <= best * (1 + 1e-12)) // rounding is no gain
                    continue;
                (best, cut) = (gain, place);
                (tree.Features[node], tree.Thresholds[node]) = (feature, rows.Edge(feature, place));
            }
        }
        return cut;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // most of the time of a fit; the first tier would run it a hundred times before giving way
    private (Vector128<double>[] Histogram, Vector128<double>[] Totals) Histogram(int width)
    {
        var (features, bins) = (rows.Features, rows.Bins);
        var (histogram, totals) = (new Vector128<double>[width * bins], new Vector128<double>[width]);
        ReadOnlySpan<int> places = rows.Places;
        for (var i = 0; i < _nodes.Length; i++)
        {
            var (node, pull) = (_nodes[i], _pulls[i]);
            totals[node] += pull;
            var of = histogram.AsSpan(node * bins, bins);
            foreach (var place in places.Slice(i * features, features))
                of[place] += pull;
        }
        return (histogram, totals);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Descend(ReadOnlySpan<int> features, int[] cuts)
    {
        var (places, stride) = (rows.Places, rows.Features);
        for (var i = 0; i < _nodes.Length; i++)
        {
            var node = _nodes[i];
            _nodes[i] = 2 * node + (places[i * stride + features[node]] > cuts[node] ? 1 : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(BoostedTree tree)
    {
        var totals = new Vector128<double>[tree.Leaves.Length];
        for (var i = 0; i < _nodes.Length; i++)
            totals[_nodes[i]] += _pulls[i];
        for (var leaf = 0; leaf < totals.Length; leaf++)
            tree.Leaves[leaf] = learningRate * totals[leaf][0] / (totals[leaf][1] + Shrinkage);
        for (var i = 0; i < _nodes.Length; i++)
            residuals[i] -= tree.Leaves[_nodes[i]];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<double>[] Pulls(double[] residuals, double[] weights)
    {
        var pulls = new Vector128<double>[residuals.Length];
        for (var i = 0; i < pulls.Length; i++)
            pulls[i] = Vector128.Create(residuals[i] * weights[i], weights[i]);
        return pulls;
    }

    private static double Score(Vector128<double> pull) => pull[0] * pull[0] / (pull[1] + Shrinkage);
}
