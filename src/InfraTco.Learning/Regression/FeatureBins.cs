namespace InfraTco.Learning.Regression;

/// <summary>One feature of a sample in bins of about equal numbers of rows, so that a split is found by one pass over sums.</summary>
internal sealed class FeatureBins
{
    private const int Bins = 64;

    private readonly double[] _edges;
    private readonly byte[] _codes;

    public FeatureBins(IReadOnlyList<double[]> rows, int feature)
    {
        double[] sorted = [.. rows.Select(r => r[feature]).Where(v => !double.IsNaN(v))];
        Array.Sort(sorted);
        _edges = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(b => sorted[(int)((long)b * (sorted.Length - 1) / Bins)]).Distinct()];
        _codes = new byte[rows.Count];
        for (var i = 0; i < _codes.Length; i++)
            _codes[i] = Code(rows[i][feature]);
    }

    /// <summary>How many bins are in use.</summary>
    public int Count => _edges.Length + 1;

    /// <summary>The bin of each row.</summary>
    public byte[] CodeArray => _codes;

    /// <summary>Upper end of a bin: what lies above goes right.</summary>
    public double Edge(int bin) => _edges[bin];

    // NaN compares with nothing, so it stays left of every threshold, here as in a tree.
    private byte Code(double value)
    {
        if (double.IsNaN(value))
            return 0;
        var at = Array.BinarySearch(_edges, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
