using InfraTco.Risk;

namespace InfraTco.Simulation.Futures;

/// <summary>A lognormal price between a floor and a ceiling, centred so that its mean is one.</summary>
public static class ClampedLognormal
{
    private const int Halvings = 80;
    private const double Reach = 20;

    /// <summary>The c for which E[min(max(e^(c + sZ), f), g)] = 1, by bisection of the closed form; −½s² without floor and ceiling.</summary>
    /// <param name="deviation">Standard deviation s of the logarithm, not negative.</param>
    /// <param name="floor">Floor f, from 0 to 1.</param>
    /// <param name="ceiling">Ceiling g, at least 1.</param>
    public static double Centre(double deviation, double floor, double ceiling)
    {
        if (deviation == 0)
            return 0;
        double low = -Reach, high = Reach;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            if (Mean(middle, deviation, floor, ceiling) < 1)
                low = middle;
            else
                high = middle;
        }
        return 0.5 * (low + high);
    }

    /// <summary>E[min(max(e^(c + sZ), f), g)].</summary>
    public static double Mean(double centre, double deviation, double floor, double ceiling)
    {
        var below = floor > 0 ? (Math.Log(floor) - centre) / deviation : double.NegativeInfinity;
        var above = double.IsFinite(ceiling) ? (Math.Log(ceiling) - centre) / deviation : double.PositiveInfinity;
        var between = Math.Exp(centre + 0.5 * deviation * deviation)
            * (NormalDistribution.Cumulative(above - deviation) - NormalDistribution.Cumulative(below - deviation));
        var atCeiling = double.IsFinite(ceiling) ? ceiling * NormalDistribution.Cumulative(-above) : 0;
        return floor * NormalDistribution.Cumulative(below) + between + atCeiling;
    }
}
