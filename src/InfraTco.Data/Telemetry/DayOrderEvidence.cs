namespace InfraTco.Data.Telemetry;

/// <summary>
/// Gathers from the dates of a log which of two numbers before the year is the day: one above 12 says it. Where none is, the number that changes more often is
/// taken for the day, or in a history by month that which changes less often, and the first where neither does; the note says so.
/// </summary>
/// <param name="isMonthly">Whether rows without a number above 12 are a month apart, on the same day of each.</param>
internal sealed class DayOrderEvidence(bool isMonthly = false)
{
    private const int MonthsOfYear = 12;

    private DayOrder? _settled;
    private (int First, int Second)? _last;
    private string _example = "";
    private int _firstChanges;
    private int _secondChanges;

    /// <summary>Whether a date has said which number is the day.</summary>
    public bool IsSettled => _settled is not null;

    /// <summary>The order.</summary>
    public DayOrder Order => _settled ?? ((isMonthly ? _firstChanges > _secondChanges : _secondChanges > _firstChanges) ? DayOrder.MonthFirst : DayOrder.DayFirst);

    /// <summary>What is assumed; null where a date settles it.</summary>
    public string? Note => IsSettled
        ? null
        : $"dates such as {_example} do not say which number is the day: read as {(Order == DayOrder.DayFirst ? "day/month/year" : "month/day/year")}, and no date in the file has a number above 12 that would tell";

    /// <summary>Takes a date into account; a text that is none is passed over.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim('"');
        if (IsSettled || !CalendarText.TryPair(text, out var first, out var second, out var length))
            return;
        if (first > MonthsOfYear != second > MonthsOfYear)
            _settled = first > MonthsOfYear ? DayOrder.DayFirst : DayOrder.MonthFirst;
        if (_last is { } last)
        {
            _firstChanges += first != last.First ? 1 : 0;
            _secondChanges += second != last.Second ? 1 : 0;
        }
        else
        {
            _example = text[..length].ToString();
        }
        _last = (first, second);
    }
}
