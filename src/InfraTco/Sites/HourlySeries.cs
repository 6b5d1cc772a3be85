using System.Globalization;

namespace InfraTco.Sites;

/// <summary>8760 hourly values, or one value for all hours.</summary>
public sealed class HourlySeries
{
    private readonly double[]? _values;
    private readonly double _constant;

    private HourlySeries(double[]? values, double constant)
    {
        _values = values;
        _constant = constant;
    }

    /// <summary>Zero in every hour.</summary>
    public static HourlySeries Zero { get; } = Constant(0);

    /// <summary>Whether all hours are alike.</summary>
    public bool IsConstant => _values is null;

    /// <summary>The value of an hour.</summary>
    /// <param name="hour">0–8759.</param>
    public double this[int hour] => _values is null ? _constant : _values[hour];

    /// <summary>One value for all hours.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static HourlySeries Constant(double value) =>
        double.IsFinite(value) ? new(null, value) : throw new ArgumentException("an hourly value must be finite", nameof(value));

    /// <summary>A value for each hour of the model year.</summary>
    /// <param name="values">[8760] values; negative prices are legal.</param>
    /// <exception cref="ArgumentException">Not 8760 values, or one that is not finite.</exception>
    public static HourlySeries Of(double[] values)
    {
        if (values.Length != ModelYear.Hours)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"an hourly series has {values.Length} values; it must have {ModelYear.Hours}"), nameof(values));
        }
        var bad = Array.FindIndex(values, v => !double.IsFinite(v));
        if (bad >= 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"hour {bad + 1} is {values[bad]}; it must be finite"), nameof(values));
        return new(values, 0);
    }

    /// <summary>The mean over the year.</summary>
    public double Mean => _values is null ? _constant : _values.Average();
}
