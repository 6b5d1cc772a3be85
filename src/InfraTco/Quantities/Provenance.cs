using System.Globalization;

namespace InfraTco.Quantities;

/// <summary>Where a number comes from.</summary>
/// <param name="Source">Document, data set or reasoning, in words that let a reader find it.</param>
/// <param name="Date">ISO date of the value or of its source (<c>2026</c>, <c>2026-03</c> or <c>2026-03-31</c>); empty where it has none.</param>
/// <param name="Confidence">A primary document or raw measurement, B reputable secondary, C estimate.</param>
public sealed record Provenance(string Source, string Date, char Confidence)
{
    /// <summary>A value typed by the user without a source.</summary>
    public static Provenance Unstated { get; } = new("", "", 'C');

    /// <summary>The day of the date, or the middle of its month or year; null where there is none.</summary>
    public DateOnly? Day => Of(Date + "-07-01") ?? Of(Date + "-15") ?? Of(Date);

    private static DateOnly? Of(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
