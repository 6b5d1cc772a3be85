namespace InfraTco.Data.Telemetry;

/// <summary>Some readings of each file, evenly from its beginning to its end: files that are read as one log may be in different units.</summary>
internal sealed class FileSample
{
    private const int Most = 4096;
    private const int Fewest = 24;
    private const double High = 0.95;

    private readonly List<(double Power, double Utilisation)> _kept = [];
    private long _met;
    private long _step = 1;

    /// <summary>Takes a reading; NaN stands for a quantity that it does not hold.</summary>
    public void Add(double power, double utilisation)
    {
        if (_met++ % _step != 0)
            return;
        _kept.Add((power, utilisation));
        if (_kept.Count < Most)
            return;
        for (var i = 0; 2 * i < _kept.Count; i++)
            _kept[i] = _kept[2 * i];
        _kept.RemoveRange(_kept.Count / 2, _kept.Count - _kept.Count / 2);
        _step *= 2;
    }

    /// <summary>Powers, rising; none where there are too few to tell their unit.</summary>
    public double[] Powers() => Sorted(r => r.Power);

    /// <summary>Whether utilisation shows work: above half of full, as percentages or as fractions.</summary>
    public bool IsBusy()
    {
        var utilisations = Sorted(r => r.Utilisation);
        if (utilisations.Length == 0)
            return false;
        var top = Quantile(utilisations, High);
        return top > 50 || (top is > 0.5 and <= 1 && IsFractions(utilisations));
    }

    /// <summary>Whether utilisations are percentages, or fractions; null where they may be either.</summary>
    public bool? IsPercent()
    {
        var utilisations = Sorted(r => r.Utilisation);
        if (utilisations.Length == 0)
            return null;
        return Quantile(utilisations, High) > 1.5 ? true : IsFractions(utilisations) && IsBusy() ? false : null;
    }

    /// <summary>Median of some values.</summary>
    public static double Median(double[] sorted) => Quantile(sorted, 0.5);

    // Tens of different values up to 1 are fractions: percentages of an idle device hardly ever show more than a few.
    private static bool IsFractions(double[] sorted) => sorted[^1] <= 1.005 && sorted.Distinct().Count() > 10;

    private double[] Sorted(Func<(double Power, double Utilisation), double> value)
    {
        double[] sorted = [.. _kept.Select(value).Where(double.IsFinite)];
        Array.Sort(sorted);
        return sorted.Length < Fewest ? [] : sorted;
    }

    private static double Quantile(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
