namespace InfraTco.Obsolescence;

/// <summary>Gamma distribution by mean and coefficient of variation.</summary>
public static class GammaGap
{
    private const int MostTerms = 2000;
    private const double Precision = 1e-14;

    /// <summary>
    /// P(gap ≤ x) = P(k, x·k ÷ mean), the regularised incomplete gamma function with shape k = 1/cv²: its power series below k + 1, its
    /// continued fraction (modified Lentz) above. A coefficient of zero is a certain gap.
    /// </summary>
    /// <remarks>Source: W. H. Press et al., Numerical Recipes, 3rd edition 2007, section 6.2.</remarks>
    /// <param name="x">Time, in the unit of the mean.</param>
    /// <param name="mean">Mean, above zero.</param>
    /// <param name="coefficient">Standard deviation ÷ mean, not negative.</param>
    public static double Cumulative(double x, double mean, double coefficient)
    {
        if (x <= 0)
            return 0;
        if (coefficient < 1e-3)
            return x < mean ? 0 : 1;
        var shape = 1 / (coefficient * coefficient);
        var z = x * shape / mean;
        var front = Math.Exp(shape * Math.Log(z) - z - LogGamma(shape));
        return z < shape + 1 ? front * Series(shape, z) : 1 - front * Fraction(shape, z);
    }

    private static double Series(double shape, double z)
    {
        double term = 1 / shape, sum = term;
        for (var n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= z / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double Fraction(double shape, double z)
    {
        const double Tiny = 1e-300;
        double b = z + 1 - shape, c = 1 / Tiny, d = 1 / b, h = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = a * d + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + a / c;
            c = Math.Abs(c) < Tiny ? Tiny : c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < Precision)
                break;
        }
        return h;
    }

    /// <summary>Stirling's series after shifting the argument above ten: ln Γ(x), x above zero, to 1e-14.</summary>
    private static double LogGamma(double x)
    {
        double shift = 0;
        for (; x < 10; x++)
            shift += Math.Log(x);
        var y = 1 / (x * x);
        var series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y / 1188)))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - shift;
    }
}
