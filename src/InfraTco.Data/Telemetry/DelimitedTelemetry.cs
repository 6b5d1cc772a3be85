using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads tables of telemetry: nvidia-smi CSV with units in header and cells or without, or with units and without a header; <c>nvidia-smi dmon</c>; and exports
/// separated by tabs, semicolons, commas or bars.
/// </summary>
/// <param name="collector">Takes the readings.</param>
/// <param name="file">The file as the user named it.</param>
internal sealed class DelimitedTelemetry(TelemetryCollector collector, string file)
{
    private const int LinesBeforeHeader = 20;

    private readonly char[] _device = new char[512];
    private readonly List<string> _head = [];
    private TelemetryColumns? _columns;
    private TelemetryClock? _clock;
    private RowCells _cells = new(',');
    private CellNumber _number = new(mayBeComma: false);
    private DayOrder? _order;
    private int[] _signals = [];
    private double[] _values = [];

    /// <summary>Reads all lines.</summary>
    /// <exception cref="InputException">No line names the columns, and their cells do not tell them.</exception>
    public void Read(LineScanner lines, Action afterLine)
    {
        var number = 0;
        while (lines.Next(out var line))
        {
            collector.Line = ++number;
            afterLine();
            if (_columns is not null)
                Row(line);
            else if (!Header(line))
                Headless(line, number >= LinesBeforeHeader);
        }
        if (number == 0)
            throw new InputException(file, 0, 0, "the file is empty; it should be telemetry of power and utilisation");
        if (_columns is null)
            Headless(default, isLast: true);
    }

    private bool Header(ReadOnlySpan<char> line)
    {
        var text = line.ToString().TrimStart('\uFEFF');
        if (DmonHeader.Of(text) is { } dmon)
            return Begin(TelemetryColumns.Of(dmon.Names, collector.PowerOptional, timeOptional: true), dmon.Names, dmon.Separator);
        var separator = RowCells.Separators.MaxBy(c => text.Count(x => x == c));
        string[] names = [.. CellText.Split(text, separator).Select(c => c.Trim())];
        return Begin(TelemetryColumns.Of(names, collector.PowerOptional), names, separator);
    }

    // The first lines are kept until one names the columns, or until there are enough to tell the columns by their cells.
    private void Headless(ReadOnlySpan<char> line, bool isLast)
    {
        _head.Add(line.ToString());
        if (!isLast)
            return;
        var (names, separator, note) = ColumnForms.Of(file, _head, collector.PowerOptional);
        Begin(TelemetryColumns.Of(names, collector.PowerOptional), names, separator);
        collector.Note(note);
        var number = collector.Line;
        for (collector.Line = 1; collector.Line <= number; collector.Line++)
            Row(_head[collector.Line - 1]);
        collector.Line = number;
        _head.Clear();
    }

    private bool Begin(TelemetryColumns? columns, string[] names, char separator)
    {
        _columns = columns;
        if (columns is null)
            return false;
        collector.WattsPerUnit = columns.WattsPerUnit;
        collector.FractionPerUnit = columns.FractionPerUnit;
        _signals = [.. columns.Signals.Select(c => collector.Bins.Signal(names[c]))];
        _values = new double[collector.Bins.SignalNames.Count];
        (_cells, _number, _clock) = (new(separator), new(mayBeComma: separator != ','), new(collector, Order));
        return true;
    }

    private void Row(ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty || (line[0] == '#' && IsNameOfDmon(line)))
            return;
        var columns = _columns!;
        _cells.Cut(line);
        if (_cells.Count < columns.Width)
        {
            collector.Skip(TelemetrySkip.Malformed);
            return;
        }
        var (power, utilisation, fault) = (double.NaN, double.NaN, (TelemetrySkip?)null);
        if (columns.Power >= 0)
            power = Number(line, columns.Power, out fault);
        if (fault == TelemetrySkip.Missing && columns.PowerInstead >= 0)
            power = Number(line, columns.PowerInstead, out fault);
        if (fault == TelemetrySkip.Missing && collector.PowerOptional)
            fault = null;
        if (fault is null && columns.Utilisation >= 0)
            utilisation = _number.Read(_cells.Of(line, columns.Utilisation), null, out fault);
        var device = Device(line, columns);
        if (!Time(line, columns, device, out var time))
            fault ??= TelemetrySkip.BadTime;
        if (fault is { } reason)
        {
            collector.Skip(reason);
            return;
        }
        if (collector.DeviceModel.Length == 0 && columns.Model >= 0)
            collector.DeviceModel = _cells.Of(line, columns.Model).Trim().Trim('"').ToString();
        collector.Add(device, time, power, utilisation, Signals(line, columns));
    }

    // dmon says its names and units anew now and then.
    private static bool IsNameOfDmon(ReadOnlySpan<char> line) => DmonHeader.Of(line.ToString()) is not null || DmonHeader.IsUnits(line);

    private double Number(ReadOnlySpan<char> line, int column, out TelemetrySkip? fault) => _number.Read(_cells.Of(line, column), collector.WattsPerUnit, out fault);

    private bool Time(ReadOnlySpan<char> line, TelemetryColumns columns, ReadOnlySpan<char> device, out long time)
    {
        if (columns.Time < 0)
        {
            time = _clock!.Next(collector.Bins.Device(device));
            return true;
        }
        var cell = _cells.Of(line, columns.Time);
        return columns.TimeOfDay < 0 ? _clock!.TryRead(cell, out time) : _clock!.TryRead(cell, _cells.Of(line, columns.TimeOfDay), out time);
    }

    // Looks through the file, no further than to a date that settles it.
    private DayOrder Order()
    {
        if (_order is { } known)
            return known;
        var evidence = new DayOrderEvidence();
        var cells = new RowCells(_cells.Separator);
        using var stream = TelemetryFile.Open(file);
        using var lines = new LineScanner(stream);
        while (!evidence.IsSettled && lines.Next(out var line))
        {
            cells.Cut(line);
            evidence.Add(cells.Of(line, _columns!.Time));
        }
        if (evidence.Note is { } note)
            collector.Note(note);
        _order = evidence.Order;
        return evidence.Order;
    }

    private double[] Signals(ReadOnlySpan<char> line, TelemetryColumns columns)
    {
        Array.Fill(_values, double.NaN);
        for (var i = 0; i < _signals.Length; i++)
        {
            if (_signals[i] >= 0 && columns.Signals[i] < _cells.Count)
                _values[_signals[i]] = _number.Read(_cells.Of(line, columns.Signals[i]), null, out _);
        }
        return _values;
    }

    private ReadOnlySpan<char> Device(ReadOnlySpan<char> line, TelemetryColumns columns)
    {
        var length = 0;
        foreach (var column in columns.Device)
        {
            var cell = _cells.Of(line, column).Trim().Trim('"');
            if (length + cell.Length + 1 >= _device.Length)
                break;
            if (length > 0)
                _device[length++] = '/';
            cell.CopyTo(_device.AsSpan(length));
            length += cell.Length;
        }
        return _device.AsSpan(0, length);
    }
}
