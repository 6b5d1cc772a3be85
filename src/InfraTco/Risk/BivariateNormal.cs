namespace InfraTco.Risk;

/// <summary>Two correlated standard normals, and joint default in a Gaussian copula.</summary>
public static class BivariateNormal
{
    private const double Tolerance = 1e-13;
    private const int DeepestSplit = 40;

    /// <summary>Probability [fraction] that X ≤ h and Y ≤ k.</summary>
    /// <remarks>
    /// Φ(h)Φ(k) + (1/2π)·∫₀^asin(ρ) exp(−(h² + k² − 2hk·sin θ)/(2cos²θ)) dθ, by adaptive Simpson quadrature.
    /// Source: A. Genz, "Numerical computation of rectangular bivariate and trivariate normal and t probabilities",
    /// Statistics and Computing 14 (2004) 251–260, eq. 3.
    /// </remarks>
    /// <param name="h">Limit of X [-].</param>
    /// <param name="k">Limit of Y [-].</param>
    /// <param name="correlation">Correlation [-], −1 to 1.</param>
    public static double Cumulative(double h, double k, double correlation)
    {
        Finance.Guard.Between(correlation, -1, 1, nameof(correlation));
        var independent = NormalDistribution.Cumulative(h) * NormalDistribution.Cumulative(k);
        if (correlation == 0 || double.IsInfinity(h) || double.IsInfinity(k)) return independent;
        if (correlation == 1) return NormalDistribution.Cumulative(Math.Min(h, k));
        if (correlation == -1) return Math.Max(0, NormalDistribution.Cumulative(h) - NormalDistribution.Cumulative(-k));
        double Integrand(double angle)
        {
            var (sine, cosine) = Math.SinCos(angle);
            return Math.Exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosine * cosine));
        }

        return independent + Integrate(Integrand, Math.Asin(correlation)) / (2 * Math.PI);
    }

    /// <summary>Probability [fraction] that two firms both default: Φ₂(Φ⁻¹(p1), Φ⁻¹(p2), ρ).</summary>
    /// <remarks>Source: D. X. Li, "On default correlation: a copula function approach", Journal of Fixed Income 9 (2000) 43–54.</remarks>
    /// <param name="probability1">Default probability of the first [fraction].</param>
    /// <param name="probability2">Default probability of the second [fraction].</param>
    /// <param name="correlation">Asset correlation [-], −1 to 1.</param>
    public static double JointDefault(double probability1, double probability2, double correlation) =>
        Cumulative(NormalDistribution.Quantile(probability1), NormalDistribution.Quantile(probability2), correlation);

    private static double Integrate(Func<double, double> f, double end)
    {
        double first = f(0), middle = f(end / 2), last = f(end);
        return Refine(f, 0, end, first, middle, last, Simpson(end, first, middle, last), Tolerance, DeepestSplit);
    }

    private static double Refine(
        Func<double, double> f, double a, double b, double fa, double fm, double fb, double whole, double tolerance, int depth)
    {
        var middle = 0.5 * (a + b);
        double left = f(0.5 * (a + middle)), right = f(0.5 * (middle + b));
        double leftHalf = Simpson(middle - a, fa, left, fm), rightHalf = Simpson(b - middle, fm, right, fb);
        var error = leftHalf + rightHalf - whole;
        if (depth == 0 || !(Math.Abs(error) > 15 * tolerance)) return leftHalf + rightHalf + error / 15;
        return Refine(f, a, middle, fa, left, fm, leftHalf, tolerance / 2, depth - 1)
            + Refine(f, middle, b, fm, right, fb, rightHalf, tolerance / 2, depth - 1);
    }

    private static double Simpson(double width, double first, double middle, double last) => width / 6 * (first + 4 * middle + last);
}
