namespace InfraTco.Learning.Workloads;

/// <summary>
/// The share of its power limit that a GPU draws, s, as regressions see it: ln((s − 0.05) / (1.08 − s)). Idle is near 7 % of the limit, and means pass the limit
/// by at most a few percent.
/// </summary>
internal static class WorkloadShare
{
    private const double Floor = 0.05;
    private const double Ceiling = 1.08;
    private const double Margin = 0.01;
    private const double Highest = 1;
    private const double Lowest = 0.07;

    /// <summary>What is fitted for a share.</summary>
    public static double Target(double share)
    {
        var inside = Inside(share);
        return Math.Log((inside - Floor) / (Ceiling - inside));
    }

    /// <summary>By how much of itself a share moves with what is fitted: d ln s / d target.</summary>
    public static double RelativeSlope(double share)
    {
        var inside = Inside(share);
        return (inside - Floor) * (Ceiling - inside) / (Ceiling - Floor) / inside;
    }

    /// <summary>The share for what was fitted, between idle and the limit.</summary>
    public static double Of(double target)
    {
        var odds = Math.Exp(target);
        return Math.Clamp((Ceiling * odds + Floor) / (1 + odds), Lowest, Highest);
    }

    private static double Inside(double share) => Math.Clamp(share, Floor + Margin, Ceiling - Margin);
}
