using System.Runtime.CompilerServices;

namespace InfraTco.Learning.Regression;

/// <summary>A full binary tree. A value above a threshold goes right; a threshold of +∞ does not split.</summary>
/// <param name="Features">Feature of each inner node, breadth first.</param>
/// <param name="Thresholds">Their thresholds.</param>
/// <param name="Leaves">Values, from left to right.</param>
internal sealed record BoostedTree(int[] Features, double[] Thresholds, double[] Leaves)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double At(double[] row)
    {
        var node = 0;
        while (node < Features.Length)
            node = 2 * node + 1 + (row[Features[node]] > Thresholds[node] ? 1 : 0);
        return Leaves[node - Features.Length];
    }
}
