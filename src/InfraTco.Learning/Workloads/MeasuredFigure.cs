using System.Globalization;

namespace InfraTco.Learning.Workloads;

/// <summary>The least and the most of what was measured.</summary>
public readonly record struct MeasuredFigure(double Least, double Most)
{
    private const double Rounding = 0.01; // figures are stated to two decimals

    /// <summary>Whether a value lies within what was measured.</summary>
    public bool Holds(double value) => value >= Least * (1 - Rounding) && value <= Most * (1 + Rounding);

    /// <summary>The range in words, in some unit.</summary>
    public string Text(double unit) => Least == Most
        ? string.Create(CultureInfo.InvariantCulture, $"{Least / unit:#,0.##}")
        : string.Create(CultureInfo.InvariantCulture, $"{Least / unit:#,0.##} to {Most / unit:#,0.##}");
}
