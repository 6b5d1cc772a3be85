namespace InfraTco.Charts.Scales;

/// <summary>A straight line from values to pixels.</summary>
internal readonly record struct LinearScale(double Low, double High, double LowPixel, double HighPixel)
{
    public double At(double value) => LowPixel + ((value - Low) / (High - Low) * (HighPixel - LowPixel));
}
