namespace InfraTco.Finance;

/// <summary>A root of a function of one variable inside a bracket.</summary>
internal static class RootFinding
{
    private const int MaximumSteps = 200;
    private const double Tolerance = 4 * double.Epsilon;
    private const double RelativeTolerance = 4.44e-16;

    /// <summary>Root of f in [a, b], where f changes sign; NaN where it does not or has no value.</summary>
    /// <remarks>
    /// Inverse quadratic interpolation where it is safe, bisection otherwise. Source: T. R. Chandrupatla, "A new hybrid
    /// quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives",
    /// Advances in Engineering Software 28 (1997) 145–149.
    /// </remarks>
    internal static double Bracketed(Func<double, double> f, double a, double b)
    {
        double fa = f(a), fb = f(b);
        if (fa == 0) return a;
        if (fb == 0) return b;
        if (double.IsNaN(fa) || double.IsNaN(fb) || Math.Sign(fa) == Math.Sign(fb)) return double.NaN;
        double c = a, fc = fa, t = 0.5;
        for (var step = 0; step < MaximumSteps; step++)
        {
            var x = a + t * (b - a);
            var fx = f(x);
            if (double.IsNaN(fx)) return double.NaN;
            if (Math.Sign(fx) == Math.Sign(fa)) (c, fc) = (a, fa);
            else (c, b, fc, fb) = (b, a, fb, fa);
            (a, fa) = (x, fx);
            var best = Math.Abs(fa) < Math.Abs(fb) ? a : b;
            var width = (2 * RelativeTolerance * Math.Abs(best) + Tolerance) / Math.Abs(b - c);
            if (fx == 0 || width > 0.5) return best;
            t = Math.Clamp(NextFraction(a, b, c, fa, fb, fc), width, 1 - width);
        }

        return a;
    }

    private static double NextFraction(double a, double b, double c, double fa, double fb, double fc)
    {
        var xi = (a - b) / (c - b);
        var phi = (fa - fb) / (fc - fb);
        var safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        return safe
            ? fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb))
            : 0.5;
    }
}
