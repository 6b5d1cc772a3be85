namespace InfraTco.MicrosoftML;

/// <summary>A row as Microsoft.ML reads it; names of properties are names of columns.</summary>
internal sealed class FeatureRow
{
    // FastTree skips rows that hold a not-a-number when it fits; what is not known stands below every value instead, as it does in the trees of InfraTco.Learning.
    private const float Unknown = -1e6f;

    public float[] Features { get; set; } = [];

    public float Label { get; set; }

    public float Weight { get; set; } = 1;

    public static FeatureRow Of(double[] features, double label = 0, double weight = 1) => new()
    {
        Features = [.. features.Select(f => double.IsNaN(f) ? Unknown : (float)f)],
        Label = (float)label,
        Weight = (float)weight,
    };
}
