namespace InfraTco.Finance;

/// <summary>exp(x) − 1 and ln(1 + x) without cancellation near zero.</summary>
/// <remarks>
/// Kahan's corrections. The runtime's own versions subtract and add one literally, so a rate of 1e-12 would lose all digits.
/// Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, §1.14.1.
/// </remarks>
internal static class Elementary
{
    /// <summary>exp(x) − 1.</summary>
    internal static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        if (u == 1) return x;
        var difference = u - 1;
        return difference == -1 || double.IsInfinity(u) ? difference : difference * x / Math.Log(u);
    }

    /// <summary>ln(1 + x).</summary>
    internal static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? (u == 1 ? x : u) : Math.Log(u) * x / (u - 1);
    }
}
