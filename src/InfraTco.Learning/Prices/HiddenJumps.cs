namespace InfraTco.Learning.Prices;

/// <summary>
/// How low the volatility may be of a series whose jumps do not all stand out. What it has of them is then in its volatility, which is too high by that; the series
/// does not tell how much, since many small jumps look like none, and one large one hides others. What holds the answer is how often prices jump at all.
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
    /// <param name="levels">Which mean each step has.</param>
    public static double LeastLogDeviation(IReadOnlyList<double> logs, double stepYears, StepLevels levels) => Least(logs, stepYears, levels, isWalk: false);

    /// <summary>The same of a price that nothing pulls back.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    public static double LeastLogDeviationOfWalk(IReadOnlyList<double> logs, double stepYears) => Least(logs, stepYears, StepLevels.One, isWalk: true);

    private static double Least(IReadOnlyList<double> logs, double stepYears, StepLevels levels, bool isWalk)
    {
        var mixture = new JumpMixture(logs, levels, JumpRatePrior.Between(FewestPerYear * stepYears, MostPerYear * stepYears));
        return JumpProfile.LowDeviation(mixture, new JumpClimb(mixture).Fit(isWalk), JumpProfile.ErrorOfLogDeviation(mixture.Steps), isWalk);
    }
}
