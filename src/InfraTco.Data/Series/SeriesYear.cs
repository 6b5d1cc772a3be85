using System.Globalization;

namespace InfraTco.Data.Series;

/// <summary>Sorts values by local standard time into the 8760 hours of the model year, averages finer intervals and fills missing hours.</summary>
internal sealed class SeriesYear
{
    private const int HoursPerYear = 8760;
    private const int HoursPerDay = 24;
    private const int HoursPerWeek = 168;
    private const int LikeWeeks = 2;

    // At most a month is missing, so within eight weeks there is a like hour.
    private const int WeeksToSearch = 8;

    /// <summary>Most hours that are filled: a month. Assumption: beyond it a year's mean is no longer measured.</summary>
    private const int MostMissingHours = 31 * HoursPerDay;

    private const int FebruaryDays = 59;

    private readonly double[] _sums = new double[HoursPerYear];
    private readonly int[] _counts = new int[HoursPerYear];
    private readonly bool[] _fromOtherYear = new bool[HoursPerYear];
    private readonly int _year;
    private int _leapRows;

    private SeriesYear(int year) => _year = year;

    /// <summary>Folds dated values into a model year.</summary>
    /// <param name="file">The file, for errors.</param>
    /// <param name="values">Local standard time at which the interval begins, and the value; NaN is missing.</param>
    /// <param name="report">Receives a sentence for each repair.</param>
    public static double[] Fold(string file, IReadOnlyList<(DateTime Local, double Value)> values, List<string> report)
    {
        var year = new SeriesYear(values.GroupBy(v => v.Local.Year).MaxBy(g => g.Count())!.Key);
        foreach (var (local, value) in values)
        {
            if (!double.IsNaN(value))
                year.Add(local, value, ofModelYear: true);
        }
        foreach (var (local, value) in values)
        {
            if (!double.IsNaN(value))
                year.Add(local, value, ofModelYear: false);
        }
        return year.Finish(file, report);
    }

    private void Add(DateTime local, double value, bool ofModelYear)
    {
        if (local.Year == _year != ofModelYear)
            return;
        if (local is { Month: 2, Day: 29 })
        {
            _leapRows++;
            return;
        }
        var leap = DateTime.IsLeapYear(local.Year) && local.DayOfYear > FebruaryDays ? 1 : 0;
        var slot = (local.DayOfYear - 1 - leap) * HoursPerDay + local.Hour;
        if (!ofModelYear && _counts[slot] > 0 && !_fromOtherYear[slot])
            return;
        _fromOtherYear[slot] = !ofModelYear;
        _sums[slot] += value;
        _counts[slot]++;
    }

    private double[] Finish(string file, List<string> report)
    {
        if (_leapRows > 0)
            report.Add(Say($"February 29 dropped ({_leapRows} values): a model year has {HoursPerYear} hours"));
        var borrowed = _fromOtherYear.Count(b => b);
        if (borrowed > 0)
            report.Add(Say($"{borrowed} hours taken from the same dates of a neighbouring year, as the file is not cut at local midnight"));
        var averaged = _counts.Count(c => c > 1);
        if (averaged > 0)
            report.Add(Say($"{averaged} hours are means of several values"));
        var missing = _counts.Count(c => c == 0);
        if (missing > MostMissingHours)
        {
            var covered = Say($"the file covers {HoursPerYear - missing} of {HoursPerYear} hours of {_year}");
            throw new InputException(file, 0, 0, Say($"{covered}; at least {HoursPerYear - MostMissingHours} would be right"));
        }
        if (missing > 0)
            report.Add(Say($"{missing} missing hours filled with the median of the same hour one and two weeks before and after"));
        var values = new double[HoursPerYear];
        for (var i = 0; i < HoursPerYear; i++)
            values[i] = Value(i);
        return values;
    }

    // The median of like hours, so that one extreme week does not become two.
    private double Value(int slot)
    {
        if (_counts[slot] > 0)
            return _sums[slot] / _counts[slot];
        var like = new List<double>();
        for (var weeks = 1; weeks <= WeeksToSearch && (weeks <= LikeWeeks || like.Count == 0); weeks++)
        {
            AddMean(like, (slot - weeks * HoursPerWeek + HoursPerYear) % HoursPerYear);
            AddMean(like, (slot + weeks * HoursPerWeek) % HoursPerYear);
        }
        like.Sort();
        return (like[(like.Count - 1) / 2] + like[like.Count / 2]) / 2;
    }

    private void AddMean(List<double> values, int slot)
    {
        if (_counts[slot] > 0)
            values.Add(_sums[slot] / _counts[slot]);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
