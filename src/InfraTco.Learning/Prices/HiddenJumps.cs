namespace InfraTco.Learning.Prices;

/// <summary>
/// How low the volatility may be of a series whose jumps do not stand out. What it has of them is then in its volatility, which is too high by that; the series does
/// not tell how much, since many small jumps look like none. What holds the answer is how often prices jump at all.
/// </summary>
internal static class HiddenJumps
{
    // Jumps a year, nine cases of ten: the modelling range of wholesale power. Assumption for monthly means, and for prices of compute. Changes of the
    // logarithm of daily prices of PJM, 2020 to 2024, lie beyond three standard deviations 4.4 times a year; many of them are over within the month.
    private const double FewestPerYear = 0.5;
    private const double MostPerYear = 9;

    /// <summary>Logarithm of the lowest standard deviation of a step of a reverting price, jumps taken out: the lower end of its interval of 90 %.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    /// <param name="levels">How many means were fitted: one, or one for each month of a season that was taken out.</param>
    public static double LeastLogDeviation(IReadOnlyList<double> logs, double stepYears, int levels)
    {
        var mixture = Mixture(logs, stepYears);
        return Least(mixture, mixture.Fit(), levels, isWalk: false);
    }

    /// <summary>The same of a price that nothing pulls back.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    public static double LeastLogDeviationOfWalk(IReadOnlyList<double> logs, double stepYears)
    {
        var mixture = Mixture(logs, stepYears);
        return Least(mixture, mixture.FitWalk(), levels: 1, isWalk: true);
    }

    private static JumpMixture Mixture(IReadOnlyList<double> logs, double stepYears) =>
        new(logs, JumpRatePrior.Between(FewestPerYear * stepYears, MostPerYear * stepYears));

    private static double Least(JumpMixture mixture, JumpParameters best, int levels, bool isWalk)
    {
        var (steps, free) = (mixture.Steps, JumpParameters.Free(mixture.Steps, levels));
        var low = JumpProfile.LowDeviation(mixture, best, JumpProfile.ErrorOfLogDeviation(steps), free, isWalk);
        return low + Math.Log(JumpParameters.Widening(steps, isWalk ? 1 : levels + 1));
    }
}
