namespace InfraTco.MicrosoftML;

/// <summary>A row as Microsoft.ML reads it; names of properties are names of columns.</summary>
internal sealed class FeatureRow
{
    // Single precision has no not-a-number that FastTree would keep; what is not known stands below every value, as it does in the trees of InfraTco.Learning.
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
