namespace InfraTco.Finance;

/// <summary>Σ c_k·exp(−t_k·u), which is a net present value as a function of u = ln(1 + rate), and all its real roots.</summary>
/// <remarks>
/// Times are ascending. Multiplying by exp(τu) with τ between the two times of a sign change and differentiating gives a sum of the
/// same form with one sign change fewer; between its roots the shifted sum is monotone. So the roots follow by recursion on the sign
/// changes, none is missed, and irregular dates are no harder than whole periods.
/// Source: the extension of Descartes' rule to real exponents, E. N. Laguerre (1883), as in G. J. O. Jameson, "Counting zeros of
/// generalised polynomials", The Mathematical Gazette 90 (2006) 223–234.
/// </remarks>
internal sealed class ExponentialSum
{
    private const double SignificantTerms = 16 * 2.22e-16;
    private const double WidestBracket = 4096;

    private readonly double[] coefficients;
    private readonly double[] times;

    internal ExponentialSum(IReadOnlyList<double> coefficients, IReadOnlyList<double> times)
    {
        var kept = Enumerable.Range(0, coefficients.Count).Where(k => coefficients[k] != 0).ToArray();
        this.coefficients = [.. kept.Select(k => coefficients[k])];
        this.times = [.. kept.Select(k => times[k])];
    }

    /// <summary>All real roots, ascending; a double root once.</summary>
    internal List<double> Roots()
    {
        var change = FirstSignChange();
        if (change < 0) return [];
        var turningPoints = ShiftedDerivative(change).Roots();
        var roots = new List<double>();
        for (var i = 0; i <= turningPoints.Count; i++)
        {
            var root = MonotoneRoot(turningPoints, i);
            if (!double.IsNaN(root)) roots.Add(root);
            if (i < turningPoints.Count && Sign(turningPoints[i]) == 0) roots.Add(turningPoints[i]);
        }

        return roots;
    }

    private int FirstSignChange()
    {
        for (var k = 1; k < coefficients.Length; k++)
            if (Math.Sign(coefficients[k]) != Math.Sign(coefficients[k - 1])) return k;
        return -1;
    }

    private ExponentialSum ShiftedDerivative(int change)
    {
        var pivot = 0.5 * (times[change - 1] + times[change]);
        return new([.. coefficients.Select((c, k) => c * (pivot - times[k]))], times);
    }

    // The root in the i-th interval between turning points, or NaN. The outermost terms rule towards ±∞.
    private double MonotoneRoot(List<double> turningPoints, int i)
    {
        var left = i > 0 ? Sign(turningPoints[i - 1]) : Math.Sign(coefficients[^1]);
        var right = i < turningPoints.Count ? Sign(turningPoints[i]) : Math.Sign(coefficients[0]);
        if (left * right >= 0) return double.NaN;
        var low = i > 0 ? turningPoints[i - 1] : Expand(turningPoints.Count > 0 ? turningPoints[0] : 0, -1, left);
        var high = i < turningPoints.Count ? turningPoints[i] : Expand(turningPoints.Count > 0 ? turningPoints[^1] : 0, 1, right);
        return RootFinding.Bracketed(u => Evaluate(u).Value, low, high);
    }

    private double Expand(double from, int direction, int wanted)
    {
        for (var step = 0.125; step <= WidestBracket; step *= 2)
            if (Sign(from + direction * step) == wanted) return from + direction * step;
        return double.NaN;
    }

    private int Sign(double u)
    {
        var (value, magnitude) = Evaluate(u);
        return Math.Abs(value) <= SignificantTerms * magnitude ? 0 : Math.Sign(value);
    }

    // Scaled by the largest exponential, so that nothing overflows and the sign is kept.
    private (double Value, double Magnitude) Evaluate(double u)
    {
        var largest = Math.Max(-times[0] * u, -times[^1] * u);
        double value = 0, magnitude = 0;
        for (var k = 0; k < coefficients.Length; k++)
        {
            var term = coefficients[k] * Math.Exp(-times[k] * u - largest);
            value += term;
            magnitude += Math.Abs(term);
        }

        return (value, magnitude);
    }
}
