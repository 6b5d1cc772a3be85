using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Reads tables of telemetry: nvidia-smi CSV with units in header and cells or without, and tab-separated or comma-separated exports.</summary>
internal sealed class DelimitedTelemetry(TelemetryCollector collector)
{
    private const int LinesBeforeHeader = 20;
    private const int MostCells = 256;
    private static readonly char[] Separators = ['\t', ';', ','];

    private readonly Range[] _cells = new Range[MostCells];
    private readonly char[] _device = new char[512];
    private readonly char[] _number = new char[64];
    private TelemetryColumns? _columns;
    private int[] _signals = [];
    private double[] _values = [];
    private char _separator;

    /// <summary>Reads all lines.</summary>
    /// <exception cref="InputException">No line names the columns.</exception>
    public void Read(string file, LineScanner lines, Action afterLine)
    {
        var number = 0;
        while (lines.Next(out var line))
        {
            collector.Line = ++number;
            afterLine();
            if (_columns is not null)
                Row(line);
            else if (!Header(line) && number >= LinesBeforeHeader)
                throw NoHeader(file);
        }
        if (_columns is null)
            throw number == 0 ? new(file, 0, 0, "the file is empty; it should be telemetry of power and utilisation") : NoHeader(file);
    }

    private static InputException NoHeader(string file) => new(
        file, 1, 1, "no line names the columns of a time and a power; a header such as 'timestamp, power.draw [W], utilization.gpu [%]' would be right");

    private bool Header(ReadOnlySpan<char> line)
    {
        var text = line.ToString().TrimStart('\uFEFF');
        _separator = Separators.MaxBy(c => text.Count(x => x == c));
        string[] names = [.. CellText.Split(text, _separator).Select(c => c.Trim())];
        _columns = TelemetryColumns.Of(names, collector.PowerOptional);
        if (_columns is null)
            return false;
        collector.WattsPerUnit = _columns.WattsPerUnit;
        collector.FractionPerUnit = _columns.FractionPerUnit;
        _signals = [.. _columns.Signals.Select(c => collector.Bins.Signal(names[c]))];
        _values = new double[collector.Bins.SignalNames.Count];
        return true;
    }

    private void Row(ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty)
            return;
        var columns = _columns!;
        var count = line.Contains('"') ? Quoted(line) : line.Split(_cells, _separator);
        if (count < columns.Width)
        {
            collector.Skip(TelemetrySkip.Malformed);
            return;
        }
        var (power, utilisation, fault) = (double.NaN, double.NaN, (TelemetrySkip?)null);
        if (columns.Power >= 0)
            power = Number(line[_cells[columns.Power]], collector.WattsPerUnit, out fault);
        if (fault == TelemetrySkip.Missing && collector.PowerOptional)
            fault = null;
        if (fault is null && columns.Utilisation >= 0)
            utilisation = Number(line[_cells[columns.Utilisation]], null, out fault);
        if (!TimeText.TryRead(line[_cells[columns.Time]], out var time))
            fault ??= TelemetrySkip.BadTime;
        if (fault is { } reason)
        {
            collector.Skip(reason);
            return;
        }
        if (collector.DeviceModel.Length == 0 && columns.Model >= 0 && columns.Model < count)
            collector.DeviceModel = line[_cells[columns.Model]].Trim().Trim('"').ToString();
        collector.Add(Device(line, columns, count), time, power, utilisation, Signals(line, columns, count));
    }

    // A cell in double quotes may hold the separator.
    private int Quoted(ReadOnlySpan<char> line)
    {
        var (count, start, isQuoted) = (0, 0, false);
        for (var i = 0; i <= line.Length && count < MostCells; i++)
        {
            if (i < line.Length && line[i] == '"')
                isQuoted = !isQuoted;
            if (i < line.Length && (isQuoted || line[i] != _separator))
                continue;
            _cells[count++] = start..i;
            start = i + 1;
        }
        return count;
    }

    private double[] Signals(ReadOnlySpan<char> line, TelemetryColumns columns, int count)
    {
        Array.Fill(_values, double.NaN);
        for (var i = 0; i < _signals.Length; i++)
        {
            if (_signals[i] >= 0 && columns.Signals[i] < count)
                _values[_signals[i]] = Number(line[_cells[columns.Signals[i]]], null, out _);
        }
        return _values;
    }

    private ReadOnlySpan<char> Device(ReadOnlySpan<char> line, TelemetryColumns columns, int count)
    {
        var length = 0;
        foreach (var column in columns.Device)
        {
            var cell = column < count ? line[_cells[column]].Trim().Trim('"') : default;
            if (length + cell.Length + 1 >= _device.Length)
                break;
            if (length > 0)
                _device[length++] = '/';
            cell.CopyTo(_device.AsSpan(length));
            length += cell.Length;
        }
        return _device.AsSpan(0, length);
    }

    // "72.36 W", "0.07 kW", "35 %" or a bare number in the unit of the header; a unit in the cell is turned into that of the header. Where cells are not
    // separated by commas, a comma may stand for the point.
    private double Number(ReadOnlySpan<char> cell, double? wattsOfHeader, out TelemetrySkip? fault)
    {
        cell = cell.Trim().Trim('"').Trim();
        fault = null;
        if (_separator != ',' && cell.Count(',') == 1 && cell.Length < _number.Length && !cell.Contains('.'))
        {
            cell.Replace(_number, ',', '.');
            cell = _number.AsSpan(0, cell.Length);
        }
        var end = cell.Length;
        while (end > 0 && (char.IsAsciiLetter(cell[end - 1]) || cell[end - 1] is '%' or ' '))
            end--;
        // A comma before a point marks thousands; one without a point could be either.
        var style = cell.Contains('.') ? NumberStyles.Float | NumberStyles.AllowThousands : NumberStyles.Float;
        if (double.TryParse(cell[..end], style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            var scale = end < cell.Length && TelemetryColumns.Watts(cell) is { } watts ? watts / (wattsOfHeader ?? 1) : 1;
            return value * scale;
        }
        fault = IsAbsent(cell) ? TelemetrySkip.Missing : TelemetrySkip.Malformed;
        return double.NaN;
    }

    private static bool IsAbsent(ReadOnlySpan<char> cell) =>
        cell.IsEmpty || cell is "-" || cell[0] == '[' || cell.Equals("nan", StringComparison.OrdinalIgnoreCase) || cell.Equals("n/a", StringComparison.OrdinalIgnoreCase)
        || cell.Equals("null", StringComparison.OrdinalIgnoreCase);
}
