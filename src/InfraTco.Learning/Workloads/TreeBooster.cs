namespace InfraTco.Learning.Workloads;

/// <summary>
/// Gradient boosting of two-level regression trees on squared error (Friedman, Greedy function approximation, Annals of Statistics 29, 2001), with a random sixth
/// of the features open to each tree and shrunken leaves. Two levels let features act in pairs; deeper trees learned the models by heart and predicted
/// unseen ones worse. Deterministic: the features of a tree are a function of seed and tree number.
/// </summary>
internal sealed class TreeBooster(double[][] rows, double[] targets, double[] weights)
{
    // Chosen by cross-validation that leaves out one model at a time; neighbours of each value were within 0.3 points of error.
    private const int Trees = 1200;
    private const double LearningRate = 0.1;
    private const double FeatureShare = 0.16;
    private const double SmallestLeaf = 10; // rows, by weight
    private const double Shrinkage = 5; // rows that each leaf is taken to hold besides, at zero

    private readonly int[][] _order = [.. Enumerable.Range(0, rows[0].Length).Select(f => Enumerable.Range(0, rows.Length).OrderBy(i => rows[i][f]).ToArray())];
    private readonly double[] _residuals = new double[rows.Length];

    /// <summary>The trees for one seed; they predict the target less its weighted mean.</summary>
    public List<Tree> Fit(uint seed)
    {
        var mean = targets.Zip(weights, (t, w) => t * w).Sum() / weights.Sum();
        for (var i = 0; i < rows.Length; i++)
            _residuals[i] = targets[i] - mean;
        var trees = new List<Tree>(Trees);
        var all = Enumerable.Repeat(true, rows.Length).ToArray();
        for (uint number = 0; number < Trees; number++)
        {
            int[] open = [.. Enumerable.Range(0, _order.Length).Where(f => Uniform(seed, number, (uint)f) < FeatureShare)];
            if (open.Length == 0)
                continue;
            var tree = Grow(open, all);
            trees.Add(tree);
            for (var i = 0; i < rows.Length; i++)
                _residuals[i] -= tree.At(rows[i]);
        }
        return trees;
    }

    private Tree Grow(int[] open, bool[] all)
    {
        var (rootFeature, rootThreshold) = Split(open, all);
        bool[] left = [.. rows.Select(r => r[rootFeature] <= rootThreshold)];
        bool[] right = [.. left.Select(l => !l)];
        var (leftFeature, leftThreshold) = Split(open, left);
        var (rightFeature, rightThreshold) = Split(open, right);
        var tree = new Tree([rootFeature, leftFeature, rightFeature], [rootThreshold, leftThreshold, rightThreshold], new double[Tree.Outer]);
        var held = new double[Tree.Outer];
        for (var i = 0; i < rows.Length; i++)
        {
            var leaf = tree.Leaf(rows[i]);
            tree.Leaves[leaf] += weights[i] * _residuals[i];
            held[leaf] += weights[i];
        }
        for (var leaf = 0; leaf < held.Length; leaf++)
            tree.Leaves[leaf] *= LearningRate / (held[leaf] + Shrinkage);
        return tree;
    }

    private (int Feature, double Threshold) Split(int[] open, bool[] inside)
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!inside[i])
                continue;
            sum += weights[i] * _residuals[i];
            weight += weights[i];
        }
        var best = (Gain: Score(sum, weight), Feature: open[0], Threshold: double.PositiveInfinity);
        foreach (var feature in open)
            Scan(feature, inside, sum, weight, ref best);
        return (best.Feature, best.Threshold);
    }

    private void Scan(int feature, bool[] inside, double sum, double weight, ref (double Gain, int Feature, double Threshold) best)
    {
        const double Distinct = 1e-6; // closer values differ by rounding alone
        double left = 0, held = 0, last = double.NegativeInfinity;
        foreach (var i in _order[feature])
        {
            if (!inside[i])
                continue;
            var value = rows[i][feature];
            if (held >= SmallestLeaf && weight - held >= SmallestLeaf && value > last + Distinct)
            {
                var gain = Score(left, held) + Score(sum - left, weight - held);
                if (gain > best.Gain)
                    best = (gain, feature, (value + last) / 2);
            }
            left += weights[i] * _residuals[i];
            held += weights[i];
            last = value;
        }
    }

    private static double Score(double sum, double weight) => sum * sum / (weight + Shrinkage);

    // splitmix64 (Steele, Lea and Flood, OOPSLA 2014) of the three numbers.
    private static double Uniform(uint seed, uint tree, uint feature)
    {
        var z = (((ulong)seed << 48) ^ ((ulong)tree << 16) ^ feature) + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
