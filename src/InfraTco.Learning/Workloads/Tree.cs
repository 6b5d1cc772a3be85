namespace InfraTco.Learning.Workloads;

/// <summary>A regression tree of two levels. A value above a threshold goes right; a threshold of +∞ does not split.</summary>
/// <param name="Features">Feature of the root, of its left and of its right child.</param>
/// <param name="Thresholds">Their thresholds.</param>
/// <param name="Leaves">Values, from left to right.</param>
internal sealed record Tree(int[] Features, double[] Thresholds, double[] Leaves)
{
    public const int Inner = 3;
    public const int Outer = 4;

    public double At(double[] row) => Leaves[Leaf(row)];

    public int Leaf(double[] row)
    {
        var right = row[Features[0]] > Thresholds[0] ? 1 : 0;
        return 2 * right + (row[Features[1 + right]] > Thresholds[1 + right] ? 1 : 0);
    }
}
