namespace InfraTco.Simulation.Futures;

/// <summary>The mean of a logistic function of a normal number, and the centre that gives a wanted mean.</summary>
public static class LogisticMean
{
    private const double Reach = 8.5;
    private const double Step = 0.1;
    private const double Precision = 1e-13;
    private const int MostIterations = 60;

    /// <summary>
    /// The c for which E[1/(1 + e^−(c + sZ))] = <paramref name="mean"/>: Newton's method on the trapezoidal rule, which is exact to machine
    /// precision for such smooth functions under a normal density.
    /// </summary>
    /// <param name="mean">Wanted mean, strictly between 0 and 1.</param>
    /// <param name="deviation">Standard deviation s, not negative.</param>
    public static double Centre(double mean, double deviation)
    {
        var centre = Math.Log(mean / (1 - mean));
        for (var i = 0; i < MostIterations && deviation > 0; i++)
        {
            var (value, slope) = Moments(centre, deviation);
            var step = (value - mean) / slope;
            centre -= step;
            if (Math.Abs(step) < Precision)
                break;
        }
        return centre;
    }

    private static (double Mean, double Slope) Moments(double centre, double deviation)
    {
        double mean = 0, slope = 0, total = 0;
        for (var z = -Reach; z <= Reach; z += Step)
        {
            var weight = Math.Exp(-0.5 * z * z);
            var u = 1 / (1 + Math.Exp(-(centre + deviation * z)));
            total += weight;
            mean += weight * u;
            slope += weight * u * (1 - u);
        }
        return (mean / total, slope / total);
    }
}
