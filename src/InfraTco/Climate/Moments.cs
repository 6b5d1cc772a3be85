namespace InfraTco.Climate;

/// <summary>Means and deviations of short samples, with the divisor n.</summary>
internal static class Moments
{
    /// <summary>Arithmetic mean.</summary>
    public static double Mean(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var v in x)
            sum += v;
        return sum / x.Length;
    }

    /// <summary>Mean product of deviations from the means.</summary>
    public static double Covariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var meanX = Mean(x);
        var meanY = Mean(y);
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / x.Length;
    }

    /// <summary>Standard deviation.</summary>
    public static double Deviation(ReadOnlySpan<double> x) => Math.Sqrt(Covariance(x, x));

    /// <summary>Mean cube of the deviations over the cube of the standard deviation; 0 where nothing varies.</summary>
    public static double Skewness(ReadOnlySpan<double> x)
    {
        var mean = Mean(x);
        var deviation = Deviation(x);
        var sum = 0.0;
        foreach (var v in x)
            sum += (v - mean) * (v - mean) * (v - mean);
        return deviation > 0 ? sum / x.Length / (deviation * deviation * deviation) : 0;
    }

    /// <summary>Shifts and scales to mean zero and deviation one, in place.</summary>
    public static void Standardise(Span<double> x)
    {
        var mean = Mean(x);
        var deviation = Deviation(x);
        for (var i = 0; i < x.Length; i++)
            x[i] = (x[i] - mean) / deviation;
    }
}
