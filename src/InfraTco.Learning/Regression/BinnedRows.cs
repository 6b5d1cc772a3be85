namespace InfraTco.Learning.Regression;

/// <summary>The rows of a sample as places in one line of bins, those of the first feature first, so that one pass over the rows fills the histograms of all features.</summary>
internal sealed class BinnedRows
{
    private readonly FeatureBins[] _features;
    private readonly int[] _starts;

    public BinnedRows(IReadOnlyList<double[]> rows)
    {
        _features = [.. Enumerable.Range(0, rows[0].Length).Select(f => new FeatureBins(rows, f))];
        _starts = new int[_features.Length + 1];
        Places = new int[rows.Count * _features.Length];
        for (var f = 0; f < _features.Length; f++)
        {
            _starts[f + 1] = _starts[f] + _features[f].Count;
            var codes = _features[f].CodeArray;
            for (var i = 0; i < codes.Length; i++)
                Places[i * _features.Length + f] = _starts[f] + codes[i];
        }
    }

    /// <summary>How many features a row has.</summary>
    public int Features => _features.Length;

    /// <summary>How many bins there are in all.</summary>
    public int Bins => _starts[^1];

    /// <summary>The place of each feature of each row, row by row.</summary>
    public int[] Places { get; }

    /// <summary>The first place of a feature, or the one after the last where it is the number of features.</summary>
    public int Start(int feature) => _starts[feature];

    /// <summary>Upper end of a place of a feature: what lies above goes right.</summary>
    public double Edge(int feature, int place) => _features[feature].Edge(place - _starts[feature]);
}
