namespace InfraTco.Data.Telemetry;

/// <summary>Tells the time of each row of a table, whatever of it the row states: date and time in one cell or in two, the time of day alone, or nothing.</summary>
/// <param name="collector">Is told what is assumed.</param>
/// <param name="order">Finds which number of a date such as <c>03/04/2025</c> is the day; asked only where the log has such dates.</param>
internal sealed class TelemetryClock(TelemetryCollector collector, Func<DayOrder> order)
{
    private const long MillisecondsPerHour = 3_600_000;
    private const long MillisecondsPerDay = 24 * MillisecondsPerHour;
    private const long StepMilliseconds = 1000; // of nvidia-smi dmon unless -d says otherwise

    /// <summary>The time where a log that states none begins [ms since 1970].</summary>
    public static readonly long FirstDay = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly char[] _joined = new char[64];
    private readonly Dictionary<int, long> _steps = [];
    private long _day = FirstDay;
    private long _lastTimeOfDay;

    /// <summary>The time of a cell [ms since 1970].</summary>
    public bool TryRead(ReadOnlySpan<char> cell, out long milliseconds) =>
        TimeText.TryRead(cell, out milliseconds) || TryOther(TimeText.Bare(cell), out milliseconds);

    /// <summary>The time of a cell with the date and one with the time of day; where the first holds both, the second is something else.</summary>
    public bool TryRead(ReadOnlySpan<char> date, ReadOnlySpan<char> timeOfDay, out long milliseconds)
    {
        date = date.Trim().Trim('"');
        timeOfDay = timeOfDay.Trim().Trim('"');
        var length = date.Length + 1 + timeOfDay.Length;
        if (date.Contains(':') || length > _joined.Length)
            return TryRead(date, out milliseconds);
        date.CopyTo(_joined);
        _joined[date.Length] = ' ';
        timeOfDay.CopyTo(_joined.AsSpan(date.Length + 1));
        return TryRead(_joined.AsSpan(0, length), out milliseconds);
    }

    /// <summary>The time of the next row of a device in a log that states none: a second after the one before.</summary>
    public long Next(int device)
    {
        collector.IsUndated = true;
        collector.Note("the rows state no time: those of a device are taken to be a second apart, as nvidia-smi dmon (-o DT adds date and time), dcgmi dmon and rocm-smi in a loop write them");
        var step = _steps.GetValueOrDefault(device);
        _steps[device] = step + 1;
        return FirstDay + step * StepMilliseconds;
    }

    private bool TryOther(ReadOnlySpan<char> cell, out long milliseconds)
    {
        if (CalendarText.TryRead(cell, order, out milliseconds))
            return true;
        if (!CalendarText.TryTimeOfDay(cell, out var timeOfDay))
            return false;
        collector.IsUndated = true;
        collector.Note("the rows state a time of day and no date: read from 2020-01-01, a day later after each midnight");
        if (timeOfDay < _lastTimeOfDay - MillisecondsPerHour) // the end of summer time steps back by no more
            _day += MillisecondsPerDay;
        else if (timeOfDay > _lastTimeOfDay + MillisecondsPerDay - MillisecondsPerHour && _day > FirstDay)
            _day -= MillisecondsPerDay; // a row from before midnight that comes late
        _lastTimeOfDay = timeOfDay;
        milliseconds = _day + timeOfDay;
        return true;
    }
}
