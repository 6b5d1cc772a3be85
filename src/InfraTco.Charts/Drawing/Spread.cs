namespace InfraTco.Charts.Drawing;

/// <summary>Moves labels in one dimension so that they do not overlap and stay in their range, each as near its wish as may be.</summary>
internal static class Spread
{
    /// <summary>
    /// Positions in the order of the wishes. Neighbours that are too close are merged into blocks centred on the mean of their wishes.
    /// Where the range is too short for all, the gap shrinks.
    /// </summary>
    public static double[] Apart(IReadOnlyList<double> wishes, double gap, double low, double high)
    {
        if (wishes.Count == 0)
            return [];
        gap = Math.Min(gap, wishes.Count > 1 ? (high - low) / (wishes.Count - 1) : gap);
        var order = Enumerable.Range(0, wishes.Count).OrderBy(i => wishes[i]).ToArray();
        var blocks = new List<(double Start, int Count, double Sum)>();
        foreach (var index in order)
        {
            blocks.Add(Block(1, wishes[index], gap, low, high));
            while (blocks.Count > 1 && blocks[^2].Start + (blocks[^2].Count * gap) > blocks[^1].Start)
            {
                var merged = Block(blocks[^2].Count + blocks[^1].Count, blocks[^2].Sum + blocks[^1].Sum, gap, low, high);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = merged;
            }
        }

        return Unfold(blocks, order, gap);
    }

    private static (double Start, int Count, double Sum) Block(int count, double sum, double gap, double low, double high)
    {
        var length = (count - 1) * gap;
        return (Math.Max(low, Math.Min(high - length, (sum / count) - (length / 2))), count, sum);
    }

    private static double[] Unfold(List<(double Start, int Count, double Sum)> blocks, int[] order, double gap)
    {
        var positions = new double[order.Length];
        var next = 0;
        foreach (var block in blocks)
            for (var i = 0; i < block.Count; i++)
                positions[order[next++]] = block.Start + (i * gap);
        return positions;
    }
}
