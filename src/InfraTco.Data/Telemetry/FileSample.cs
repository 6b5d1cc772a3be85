namespace InfraTco.Data.Telemetry;

/// <summary>Some readings of a file, from all over it: files that are read as one log may be in different units.</summary>
internal sealed class FileSample
{
    private const int Most = 4096;
    private const int Fewest = 24;
    private const double High = 0.95;
    private const double Percent = 0.01;
    private const double Busy = 0.5; // of full
    private const double AboutOne = 1.005; // the largest fraction, rounded
    private const int ManyValues = 10;
    private const ulong Golden = 0x9E3779B97F4A7C15; // 2^64 ÷ the golden ratio: spreads consecutive numbers, so that no device of a row's turn is favoured

    private readonly List<(ulong Order, double Power, double Utilisation)> _kept = [];
    private ulong _met;
    private ulong _mask; // a reading is kept where its order has none of these bits

    /// <summary>Takes a reading; NaN stands for a quantity that it does not hold.</summary>
    public void Add(double power, double utilisation)
    {
        var order = _met++ * Golden >> 32;
        if ((order & _mask) != 0)
            return;
        _kept.Add((order, power, utilisation));
        if (_kept.Count < Most)
            return;
        _mask = 2 * _mask + 1;
        _kept.RemoveAll(r => (r.Order & _mask) != 0);
    }

    /// <summary>Powers, rising; none where there are too few to tell their unit.</summary>
    public double[] Powers() => Sorted(r => r.Power);

    /// <summary>Whether utilisation shows work: above half of full.</summary>
    /// <param name="fractionPerUnit">Fraction per unit of utilisation, as far as that is known.</param>
    public bool IsBusy(double? fractionPerUnit)
    {
        var utilisations = Sorted(r => r.Utilisation);
        if (utilisations.Length == 0)
            return false;
        var top = PowerUnit.Quantile(utilisations, High);
        return fractionPerUnit is { } known ? top * known > Busy : top * Percent > Busy || (top is > Busy and <= 1 && IsFractions(utilisations));
    }

    /// <summary>Whether utilisations of an unknown unit are percentages, or fractions; null where they may be either.</summary>
    public bool? IsPercent()
    {
        var utilisations = Sorted(r => r.Utilisation);
        if (utilisations.Length == 0)
            return null;
        return PowerUnit.Quantile(utilisations, High) > TelemetryUnits.LargestFraction ? true : IsFractions(utilisations) && IsBusy(fractionPerUnit: null) ? false : null;
    }

    /// <summary>Median of some values.</summary>
    public static double Median(double[] sorted) => PowerUnit.Quantile(sorted, 0.5);

    // Many different values up to 1 are fractions: percentages of an idle device hardly ever show more than a few. Assumption.
    private static bool IsFractions(double[] sorted) => sorted[^1] <= AboutOne && sorted.Distinct().Count() > ManyValues;

    private double[] Sorted(Func<(ulong Order, double Power, double Utilisation), double> value)
    {
        double[] sorted = [.. _kept.Select(value).Where(double.IsFinite)];
        Array.Sort(sorted);
        return sorted.Length < Fewest ? [] : sorted;
    }
}
