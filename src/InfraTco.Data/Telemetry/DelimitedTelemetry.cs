using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads tables of telemetry: nvidia-smi CSV with units in header and cells or without, or with units and without a header; <c>nvidia-smi dmon</c> and
/// <c>dcgmi dmon</c>; amd-smi and rocm-smi CSV; and exports separated by tabs, semicolons, commas or bars.
/// </summary>
/// <param name="collector">Takes the readings.</param>
/// <param name="file">The file as the user named it.</param>
/// <param name="asked">Names for the columns where no line holds any; null where the cells are to tell them.</param>
internal sealed class DelimitedTelemetry(TelemetryCollector collector, string file, IReadOnlyList<string>? asked = null)
{
    private const int LinesBeforeHeader = 20;

    private readonly char[] _device = new char[512];
    private readonly List<string> _head = [];
    private TelemetryColumns? _columns;
    private string[] _names = [];
    private string _repeated = ""; // a line that rocm-smi says anew each time
    private bool _isDmon;
    private bool _isOfEntities; // dcgmi
    private TelemetryClock? _clock;
    private RowCells _cells = new(',');
    private CellNumber _number = new(mayBeComma: false);
    private DayOrder? _order;
    private int[][] _signals = []; // of each device of a row
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
            else if (asked is not null)
                collector.Note("the file names its columns itself: --columns is not used");
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
        {
            _isOfEntities = dmon.Names[0] == DmonHeader.Entity;
            return _isDmon = Begin(TelemetryColumns.Of(dmon.Names, collector.PowerOptional, timeOptional: true), dmon.Names, dmon.Separator);
        }
        var (names, separator) = ColumnForms.Cells(text);
        return Begin(TelemetryColumns.Of(names, collector.PowerOptional), names, separator);
    }

    // The first lines are kept until one names the columns, or until there are enough to tell the columns by their cells.
    private void Headless(ReadOnlySpan<char> line, bool isLast)
    {
        _head.Add(line.ToString());
        if (!isLast)
            return;
        if (asked is null)
            Told();
        else if (!Begin(TelemetryColumns.Of(asked, collector.PowerOptional, timeOptional: true), [.. asked], ColumnForms.Separator(file, _head, asked)))
            throw new InputException($"--columns: {string.Join(',', asked)} names no power; {ColumnForms.Names} would be right");
        var number = collector.Line;
        for (collector.Line = 1; collector.Line <= number; collector.Line++)
            Row(_head[collector.Line - 1]);
        collector.Line = number;
        _head.Clear();
    }

    // Names without that of a time, or cells whose units tell what they are.
    private void Told()
    {
        if (_head.Select((_, i) => UntimedHeader.Of(_head.Skip(i), collector.PowerOptional)).FirstOrDefault(h => h is not null) is { } header)
        {
            Begin(header.Columns, header.Names, header.Separator, header.Line);
            if (header.Note is { } told)
                collector.Note(told);
            return;
        }
        var (names, separator, note) = ColumnForms.Of(file, _head, collector.PowerOptional);
        Begin(TelemetryColumns.Of(names, collector.PowerOptional), names, separator);
        collector.Note(note);
    }

    private bool Begin(TelemetryColumns? columns, string[] names, char separator, string repeated = "")
    {
        if (columns is null)
            return false;
        _columns = columns;
        _names = [.. names.Select(Bare)];
        _repeated = repeated.Trim();
        if (!collector.Units(columns.Devices[0].WattsPerUnit, columns.Devices[0].FractionPerUnit))
            throw new InputException(file, collector.Line, 1, "one of the files names the units of power and utilisation and the other does not; give files with the same columns, or put a line above with names such as 'power [W]' and 'util [%]'");
        Tell(columns, names);
        _signals = [.. columns.Devices.Select(d => d.Signals.Select(s => collector.Bins.Signal(s.Name)).ToArray())];
        _values = new double[collector.Bins.SignalNames.Count];
        (_cells, _number, _clock) = (new(separator), new(mayBeComma: separator != ','), new(collector, Order));
        return true;
    }

    // Says which devices stand side by side; one without a utilisation is left alone beside others, and refused where there are none.
    private void Tell(TelemetryColumns columns, string[] names)
    {
        string[] lone = [.. columns.Lone.Select(c => $"'{names[c].Trim('"')}'")];
        if (columns.Devices.Count < 2 && lone.Length > 0)
            throw new InputException(file, collector.Line, columns.Lone[^1] + 1, $"the columns {string.Join(" and ", lone)} are powers of several devices, and not each has a utilisation of its number beside it; 'gpu0_power_w, gpu0_util_pct, gpu1_power_w, gpu1_util_pct', or a row for each device with a column index, would be right");
        collector.Name(Span(names, columns.Devices.Select(d => d.Power)), Span(names, columns.Devices.Select(d => d.Utilisation)));
        if (columns.Devices.Count < 2)
            return;
        var devices = columns.Devices.Select(d => $"{d.Name} is {string.Join(" with ", new[] { d.Power, d.Utilisation }.Where(c => c >= 0).Select(c => $"'{names[c].Trim('"')}'"))}");
        collector.Note($"each row holds several devices: {string.Join(", ", devices)}{(lone.Length > 0 ? $"; without a utilisation, and left alone: {string.Join(", ", lone)}" : "")}");
    }

    // "power.draw [W]", or of devices side by side "gpu0_power_w to gpu7_power_w".
    private static string Span(string[] names, IEnumerable<int> columns) =>
        columns.Where(c => c >= 0).Select(c => names[c].Trim('"')).ToArray() is { Length: > 0 } known ? string.Join(" to ", new[] { known[0], known[^1] }.Distinct()) : "";

    private void Row(ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty || line.Trim().SequenceEqual(_repeated) || (_isDmon && DmonHeader.IsNone(line, _isOfEntities)))
            return;
        _cells.Cut(line);
        if (IsHeaderAgain(line))
            return;
        for (var d = 0; d < _columns!.Devices.Count; d++)
            Reading(line, _columns, d);
    }

    // A logger that starts anew names its columns again, at times others or in another order.
    private bool IsHeaderAgain(ReadOnlySpan<char> line)
    {
        if (_columns!.Time < 0 || _columns.Time >= _cells.Count || _cells.Of(line, _columns.Time).Trim().Trim('"') is not [var first, ..] || !char.IsLetter(first))
            return false;
        string[] names = [.. ColumnForms.Cells(line.ToString()).Cells.Select(Bare)];
        var own = _columns.Devices[0];
        if (!new[] { _columns.Time, own.Power, own.Utilisation }.Where(c => c >= 0).All(c => names.Contains(_names[c], StringComparer.OrdinalIgnoreCase)))
            return false;
        collector.Skip(TelemetrySkip.Malformed);
        if (!names.SequenceEqual(_names, StringComparer.OrdinalIgnoreCase) && Header(line))
            collector.Note(string.Create(CultureInfo.InvariantCulture, $"line {collector.Line} of {file} names the columns anew, differently; what follows is read by it"));
        return true;
    }

    private static string Bare(string name) => name.Trim().Trim('"').Trim();

    private void Reading(ReadOnlySpan<char> line, TelemetryColumns columns, int number)
    {
        var own = columns.Devices[number];
        if (_cells.Count <= Math.Max(Math.Max(columns.Time, columns.TimeOfDay), Math.Max(own.Power, own.Utilisation)))
        {
            collector.Skip(TelemetrySkip.Malformed);
            return;
        }
        var (power, utilisation, fault) = (double.NaN, double.NaN, (TelemetrySkip?)null);
        if (own.Power >= 0)
            power = Power(line, own, own.Power, out fault);
        if (fault == TelemetrySkip.Missing && own.PowerInstead >= 0)
            power = Power(line, own, own.PowerInstead, out fault);
        if (fault == TelemetrySkip.Missing && collector.PowerOptional)
            fault = null;
        if (fault is null && own.Utilisation >= 0)
            utilisation = _number.Read(_cells.Of(line, own.Utilisation), null, out fault) * Ratio(own.FractionPerUnit, collector.FractionPerUnit);
        var device = Device(line, columns, own.Name);
        if (!Time(line, columns, device, out var time))
            fault ??= TelemetrySkip.BadTime;
        if (fault is { } reason)
        {
            collector.Skip(reason);
            return;
        }
        if (collector.DeviceModel.Length == 0 && columns.Model >= 0)
            collector.DeviceModel = _cells.Of(line, columns.Model).Trim().Trim('"').ToString();
        collector.Add(device, time, power, utilisation, Signals(line, own, _signals[number]));
    }

    private double Power(ReadOnlySpan<char> line, DeviceColumns own, int column, out TelemetrySkip? fault) =>
        _number.Read(_cells.Of(line, column), own.WattsPerUnit, out fault) * Ratio(own.WattsPerUnit, collector.WattsPerUnit);

    // The log has one unit, which is that of its first device.
    private static double Ratio(double? own, double? first) => own is { } unit && first is { } common && unit != common ? unit / common : 1;

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
        using var stream = new TelemetryStream(file);
        using var lines = new LineScanner(stream.Content);
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

    private double[] Signals(ReadOnlySpan<char> line, DeviceColumns own, int[] signals)
    {
        Array.Fill(_values, double.NaN);
        for (var i = 0; i < signals.Length; i++)
        {
            if (signals[i] >= 0 && own.Signals[i].Column < _cells.Count)
                _values[signals[i]] = _number.Read(_cells.Of(line, own.Signals[i].Column), null, out _);
        }
        return _values;
    }

    private ReadOnlySpan<char> Device(ReadOnlySpan<char> line, TelemetryColumns columns, string own)
    {
        var length = 0;
        foreach (var column in columns.Device)
            length = Append(_cells.Of(line, column).Trim().Trim('"'), length);
        return _device.AsSpan(0, own.Length > 0 ? Append(own, length) : length);
    }

    private int Append(ReadOnlySpan<char> part, int length)
    {
        if (length + part.Length + 1 >= _device.Length)
            return length;
        if (length > 0)
            _device[length++] = '/';
        part.CopyTo(_device.AsSpan(length));
        return length + part.Length;
    }
}
