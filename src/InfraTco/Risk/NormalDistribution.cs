namespace InfraTco.Risk;

/// <summary>The standard normal distribution in full double precision, tails included.</summary>
/// <remarks>
/// Near the centre the series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), beyond the switch Laplace's continued fraction.
/// Sources: G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11 (2004) no. 4; M. Abramowitz, I. Stegun,
/// Handbook of Mathematical Functions (1964), 26.2.10, 26.2.14, 26.2.23.
/// </remarks>
public static class NormalDistribution
{
    private const double Switch = 2.5;
    private const int FractionDepth = 120;
    private const int NewtonSteps = 6;

    /// <summary>Density φ(x).</summary>
    /// <param name="x">Argument [-].</param>
    public static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>Probability [fraction] of a value not above <paramref name="x"/>.</summary>
    /// <param name="x">Argument [-].</param>
    public static double Cumulative(double x)
    {
        if (x > Switch) return 1 - UpperTail(x);
        return x < -Switch ? UpperTail(-x) : 0.5 + Density(x) * CentralSeries(x);
    }

    /// <summary>The value that is not exceeded with a probability; ±infinity at 0 and 1, NaN outside.</summary>
    /// <remarks>Rational starting value (26.2.23), then Halley's steps on the smaller tail.</remarks>
    /// <param name="probability">Probability [fraction], 0 to 1.</param>
    public static double Quantile(double probability)
    {
        if (!(probability >= 0) || !(probability <= 1)) return double.NaN;
        if (probability > 0.5) return -LowerQuantile(1 - probability);
        return LowerQuantile(probability);
    }

    private static double LowerQuantile(double p)
    {
        if (p == 0) return double.NegativeInfinity;
        var t = Math.Sqrt(-2 * Math.Log(p));
        var x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        for (var step = 0; step < NewtonSteps; step++)
        {
            var error = (Cumulative(x) - p) / Density(x);
            var correction = error / (1 + 0.5 * x * error);
            x -= correction;
            if (Math.Abs(correction) < 1e-9 * Math.Abs(x)) break;
        }

        return x;
    }

    private static double CentralSeries(double x)
    {
        double term = x, sum = x, square = x * x;
        for (var k = 3; sum + term != sum || k == 3; k += 2)
        {
            if (double.IsNaN(term)) return double.NaN;
            term *= square / k;
            sum += term;
        }

        return sum;
    }

    private static double UpperTail(double x)
    {
        if (double.IsPositiveInfinity(x)) return 0;
        var fraction = x;
        for (var k = FractionDepth; k > 0; k--) fraction = x + k / fraction;
        return Density(x) / fraction;
    }
}
