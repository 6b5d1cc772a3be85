namespace InfraTco.Learning.Prices;

/// <summary>
/// How low the volatility may be of a series whose jumps do not stand out. What it has of them is then in its volatility, which is too high by that; the series does
/// not tell how much, since many small jumps look like none. What holds the answer is how often prices jump at all.
/// </summary>
internal static class HiddenJumps
{
    // Jumps a year of wholesale power, nine cases of ten: assumption about prices of compute as well. Daily prices of PJM, 2020 to 2024, lie beyond three standard deviations 4.4 times a year.
    private const double FewestPerYear = 0.5;
    private const double MostPerYear = 9;

    /// <summary>Logarithm of the lowest standard deviation of a step, jumps taken out: the lower end of its interval of 90 %.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    /// <param name="isWalk">Whether nothing pulls the price back.</param>
    public static double LeastLogDeviation(IReadOnlyList<double> logs, double stepYears, bool isWalk)
    {
        var mixture = new JumpMixture(logs, JumpRatePrior.Between(FewestPerYear * stepYears, MostPerYear * stepYears));
        var best = isWalk ? mixture.FitWalk() : mixture.Fit();
        var steps = logs.Count - 1;
        return JumpProfile.Low(mixture, best, JumpParameters.DeviationAt, JumpProfile.ErrorOfLogDeviation(steps), steps, isWalk);
    }
}
