namespace InfraTco.Learning.Prices;

/// <summary>
/// Interval of one parameter by profile likelihood: the values at which the likelihood, all others fitted anew, is not yet too far below its maximum (Venzon and
/// Moolgavkar, Applied Statistics 37, 1988). Unlike an interval from curvature it is right where a parameter is weakly known and its likelihood skewed. An end
/// that lies beyond what the series could tell is infinite: where the likelihood of no jumps at all is close enough, nothing bounds their size.
/// </summary>
internal static class JumpProfile
{
    private const double Bound = 2.7055; // χ² with one degree of freedom, 90 %
    // With ten jumps in five years the fall of 2 ln L that 90 % of series stay within is 3.9 to 4.6 for what jumps are like, with twenty in ten years 2.7 to 4.0
    // (simulated, jumps of 1.5 times the price): above its limit by five over their number; for the deviation besides them by less. Assumptions between.
    private const double PerJump = 5;
    private const double PerJumpOfDeviation = 2;
    private const int ScaleAndJumps = 4; // parameters apart from the line
    private const double SmallestStep = 0.05;
    private const double LargestStep = 0.7;
    private const double Growth = 1.5;
    private const int MostSteps = 40; // more than it takes to the farthest value that a series tells
    private const int Halvings = 6;

    /// <summary>Standard error of the logarithm of a standard deviation, to first order.</summary>
    public static double ErrorOfLogDeviation(int steps) => 1 / Math.Sqrt(2.0 * steps);

    /// <summary>Both ends, in the scale of the vector; infinite where the series does not tell them.</summary>
    /// <param name="mixture">The likelihood.</param>
    /// <param name="best">Its maximum.</param>
    /// <param name="index">Which parameter of the vector.</param>
    /// <param name="error">A first idea of its standard error.</param>
    /// <param name="holdsPersistence">Whether the persistence is held where it is.</param>
    public static (double Low, double High) Of(JumpMixture mixture, JumpParameters best, int index, double error, bool holdsPersistence = false) =>
        (End(mixture, best, index, error, -1, holdsPersistence, Few(index)), End(mixture, best, index, error, 1, holdsPersistence, Few(index)));

    /// <summary>Both ends of the logarithm of the deviation, the lower one not below what is fitted.</summary>
    public static (double Low, double High) OfDeviation(JumpMixture mixture, JumpParameters best, double error, bool holdsPersistence = false) =>
        (Lowest(mixture, best, error, holdsPersistence, PerJumpOfDeviation), End(mixture, best, JumpParameters.DeviationAt, error, 1, holdsPersistence, PerJumpOfDeviation));

    /// <summary>The lower end of the logarithm of the deviation where how often prices jump is known beforehand.</summary>
    public static double LowDeviation(JumpMixture mixture, JumpParameters best, double error, bool holdsPersistence = false) => Lowest(mixture, best, error, holdsPersistence, perJump: 0);

    private static double Lowest(JumpMixture mixture, JumpParameters best, double error, bool holdsPersistence, double perJump) =>
        Math.Max(End(mixture, best, JumpParameters.DeviationAt, error, -1, holdsPersistence, perJump), Math.Log(mixture.SmallestDeviation));

    private static double Few(int index) => index is JumpParameters.JumpsAt or JumpParameters.JumpMeanAt or JumpParameters.JumpDeviationAt ? PerJump : 0;

    private static double End(JumpMixture mixture, JumpParameters best, int index, double error, int side, bool holdsPersistence, double perJump)
    {
        var climb = new JumpClimb(mixture);
        var holds = holdsPersistence || index == JumpParameters.PersistenceAt;
        var step = Math.Clamp(error, SmallestStep, LargestStep);
        // Estimating the others takes its share of a short series.
        var left = mixture.Steps - mixture.LevelCount - (holds ? 0 : 1);
        var drop = Bound * left / (left - ScaleAndJumps) / 2 * (1 + perJump / Math.Max(best.Jumps * mixture.Steps, 1));
        var floor = JumpScore.Of(mixture, best, holds) - drop;
        JumpParameters At(JumpParameters near, double value) => climb.FitHolding(near.With(index, value), index, holdsPersistence);
        bool Inside(JumpParameters fit) => JumpScore.Of(mixture, fit, holds) >= floor;
        var (lowest, highest) = mixture.Told(index);
        return Farthest(At, Inside, best, index, side * step, side > 0 ? highest : lowest);
    }

    private static double Farthest(
        Func<JumpParameters, double, JumpParameters> at, Predicate<JumpParameters> isInside, JumpParameters best, int index, double step, double farthest)
    {
        var (inside, near) = (best.ToVector()[index], best);
        for (var i = 0; i < MostSteps && (step > 0 ? inside < farthest : inside > farthest); i++, step *= Growth)
        {
            var next = step > 0 ? Math.Min(inside + step, farthest) : Math.Max(inside + step, farthest);
            var fit = at(near, next);
            if (!isInside(fit))
                return Between(at, isInside, near, inside, next);
            (inside, near) = (next, fit);
        }
        return step > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    private static double Between(Func<JumpParameters, double, JumpParameters> at, Predicate<JumpParameters> isInside, JumpParameters near, double inside, double outside)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (inside + outside) / 2;
            var fit = at(near, middle);
            if (isInside(fit))
                (inside, near) = (middle, fit);
            else
                outside = middle;
        }
        return (inside + outside) / 2;
    }
}
