namespace InfraTco.Data.Series;

/// <summary>What a file of hourly values does not say itself.</summary>
public sealed record SeriesOptions
{
    /// <summary>Local standard time of the site minus UTC [h], −12 to 14; default 0. The series comes out in this time.</summary>
    public double UtcOffsetHours { get; init; }

    /// <summary>
    /// Offset of timestamps that name no zone [h], −12 to 14. Default null: UTC where the file begins at another hour than 00:00, as
    /// files cut by the local year do, and local standard time where it begins at 00:00; the report says which.
    /// </summary>
    public double? UnmarkedOffsetHours { get; init; }

    /// <summary>Exchange rates for prices; default: US dollars only.</summary>
    public CurrencyTable Currencies { get; init; } = CurrencyTable.DollarsOnly;
}
