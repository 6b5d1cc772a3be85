using System.Globalization;
using InfraTco.Data.Results;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Output;

/// <summary>Says whether the precision that was asked for is reached, and if not, what would reach it.</summary>
internal static class PrecisionNote
{
    /// <summary>Significant digits of a number of futures that is an estimate.</summary>
    private const int Digits = 2;

    /// <summary>The sentence, or none where no precision was asked for.</summary>
    public static IReadOnlyList<string> Of(PrecisionReached? precision) => precision is null ? [] : [Sentence(precision)];

    /// <summary>Says on standard error that the precision is not reached, where there is no page to say it on.</summary>
    public static void Warn(TextWriter error, PrecisionReached? precision)
    {
        if (precision is { IsMet: false })
            error.WriteLine("infratco: " + Sentence(precision));
    }

    private static string Sentence(PrecisionReached precision)
    {
        if (double.IsInfinity(precision.Reached))
            return $"the precision of {Percent(precision.Asked)} cannot be told from so few futures; give more --paths";
        var reached = $"the mean levelised cost is known within {Percent(precision.Reached)} on either side (95 %)";
        return precision.IsMet
            ? $"{reached}; {Percent(precision.Asked)} was asked for"
            : $"the precision of {Percent(precision.Asked)} is not reached: {reached} after {Figures.Futures(precision.Paths)}; {Remedy(precision)}";
    }

    private static string Remedy(PrecisionReached precision)
    {
        var needed = RoundedUp(precision.PathsNeeded);
        if (needed <= RunOptions.MostPaths)
            return string.Create(CultureInfo.InvariantCulture, $"it takes about --paths {needed:0}");
        var least = precision.Reached * Math.Sqrt((double)precision.Paths / RunOptions.MostPaths);
        return string.Create(CultureInfo.InvariantCulture, $"it takes about {needed:N0}, and a run has at most {RunOptions.MostPaths:N0}, which reach about {Percent(least)}");
    }

    private static double RoundedUp(double paths)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(paths)) - Digits + 1));
        return Math.Ceiling(paths / unit) * unit;
    }

    // Three significant digits, without an exponent.
    private static string Percent(double share)
    {
        var digits = (100 * share).ToString("G3", CultureInfo.InvariantCulture);
        return decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + " %";
    }
}
