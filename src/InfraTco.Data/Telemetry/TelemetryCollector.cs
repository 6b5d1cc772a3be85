using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Takes readings as they come from a file, checks and counts them, and turns them into a log at the end.</summary>
internal sealed class TelemetryCollector
{
    private const double LargestUtilisation = 100.5;

    private readonly TelemetryOptions _options;
    private readonly TelemetryTally _tally = new();
    private readonly ReadingOrder _order = new();
    private readonly PowerScreen _screen;
    private readonly Dictionary<string, FileSample> _samples = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private FileSample? _sample; // of the file that is being read
    private string _power = "";
    private string _utilisation = "";
    private bool _isJoint;
    private bool _hasUnits;

    /// <param name="options">What the file does not say.</param>
    public TelemetryCollector(TelemetryOptions options)
    {
        _options = options;
        Bins = new(options.Capacity, Screen);
        _screen = new(Bins);
    }

    public TelemetryBins Bins { get; }

    public long Rows => _tally.Rows;

    public bool HasPower { get; private set; }

    public bool PowerOptional => _options.PowerOptional;

    public bool HasUtilisation { get; private set; }

    public string DeviceModel { get; set; } = "";

    /// <summary>Watts per unit where a header or a name says it; null where none does.</summary>
    public double? WattsPerUnit { get; set; }

    /// <summary>Fraction per unit where a header or a name says it; null where none does.</summary>
    public double? FractionPerUnit { get; set; }

    /// <summary>Whether power may be that of a rack, as in Redfish, which fixes its unit.</summary>
    public bool MayBeRack { get; set; }

    /// <summary>The file that is being read, as the user named it.</summary>
    public string File
    {
        get;
        set => (field, _sample) = (value, null);
    } = "";

    /// <summary>The line that is being read, where the file has lines.</summary>
    public int Line { get; set; }

    /// <summary>Takes the units that a table names. Those of the first table hold; false where another names some that it does not, or the reverse.</summary>
    public bool Units(double? wattsPerUnit, double? fractionPerUnit)
    {
        if (_hasUnits)
            return wattsPerUnit is null == WattsPerUnit is null && fractionPerUnit is null == FractionPerUnit is null;
        (_hasUnits, WattsPerUnit, FractionPerUnit) = (true, wattsPerUnit, fractionPerUnit);
        return true;
    }

    /// <summary>Tells which column, metric or property power or utilisation is read from; of several, as of different resources, the first is kept.</summary>
    public void Name(string power = "", string utilisation = "")
    {
        _power = _power.Length > 0 ? _power : power;
        _utilisation = _utilisation.Length > 0 ? _utilisation : utilisation;
    }

    /// <summary>Whether rows stated no date, so that files cannot be put in an order.</summary>
    public bool IsUndated { get; set; }

    /// <summary>Tells an assumption, once.</summary>
    public void Note(string note)
    {
        if (!_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>Counts a reading that is left out.</summary>
    public void Skip(TelemetrySkip reason) => _tally.Skip(reason, File, Line);

    /// <summary>Adds a reading; NaN stands for a quantity that it does not hold.</summary>
    public void Add(ReadOnlySpan<char> device, long time, double power, double utilisation, ReadOnlySpan<double> signals = default)
    {
        if (power < 0 || utilisation < 0 || utilisation > LargestUtilisation)
        {
            Skip(TelemetrySkip.OutOfRange);
            return;
        }
        // No device that answers draws nothing: 0 is what tools write where a sensor gives no value.
        if (power == 0 && !_options.PowerOptional)
        {
            Skip(TelemetrySkip.Missing);
            return;
        }
        power = power == 0 ? double.NaN : power;
        if (!_screen.Admits(ref power))
        {
            Skip(TelemetrySkip.OutOfRange);
            return;
        }
        var number = Bins.Device(device);
        if (number < 0)
        {
            Skip(TelemetrySkip.Malformed);
            return;
        }
        _tally.Count();
        Sample.Add(power, utilisation);
        if (!Bins.Add(number, time, power, utilisation, signals))
        {
            _tally.Withdraw(TelemetrySkip.Duplicate, 1);
            return;
        }
        HasPower |= !double.IsNaN(power);
        _isJoint |= !double.IsNaN(power + utilisation);
        HasUtilisation |= !double.IsNaN(utilisation);
        _order.Follow(number, time);
    }

    /// <summary>The log.</summary>
    /// <param name="files">The files as the user named them.</param>
    /// <param name="format">What they turned out to be.</param>
    /// <param name="inOrder">Whether readings were to come in the order of time; those of a range query come series by series.</param>
    /// <exception cref="InputException">Nothing in the file can be used.</exception>
    public TelemetryLog Finish(IReadOnlyList<string> files, string format, bool inOrder = true)
    {
        var file = files[0];
        if (Rows == 0)
            throw new InputException(file, 0, 0, "the file holds column names and no readings; rows of time, power and utilisation would be right");
        CheckUnits();
        var notes = new List<string>(_notes);
        var watts = Watts(notes);
        if (!HasPower && !_options.PowerOptional)
            throw _tally.Nothing(file, format);
        var (points, unpaired) = SeriesJoin.Of(Bins, HasPower, HasUtilisation, Rows, notes);
        _tally.Withdraw(TelemetrySkip.Unpaired, unpaired);
        if (points.Count == 0)
            throw new InputException(file, 0, 0, "power and utilisation of a device never stand at the same time; readings of both from the same period, with the same labels of the device, would be right");
        var units = TelemetryUnits.Settle(points, watts, _options.FractionPerUnit, FractionPerUnit, notes);
        _tally.Withdraw(TelemetrySkip.OutOfRange, units.Dropped);
        if (Bins.Shared > 0)
            notes.Add(Say($"{Bins.Shared} readings stand at the time of another of their device and are averaged with it; a column such as index would tell devices apart"));
        if (2 * _tally.Skipped > Rows)
            notes.Add(Say($"more than half of the readings are left out ({_tally.InWords}); what is left may not stand for all"));
        if (inOrder)
            notes.AddRange(_order.Notes());
        var (gaps, step) = TelemetryGaps.Count(units.Points);
        if (gaps > 0)
            notes.Add(Say($"{gaps} gaps of more than three steps of {step / 1000.0:0.###} s; nothing is filled in"));
        return new()
        {
            Files = files,
            Format = format,
            Points = units.Points.ToArray(),
            Rows = Rows,
            Skipped = _tally.ByReason,
            Devices = Bins.Devices,
            DeviceModel = DeviceModel,
            IsDated = !IsUndated,
            BinMilliseconds = Bins.Width,
            StepMilliseconds = step,
            PowerName = HasPower ? _power : "",
            UtilisationName = HasUtilisation ? _utilisation : "",
            HasPower = HasPower,
            HasUtilisation = HasUtilisation,
            SignalNames = Bins.SignalNames,
            Notes = notes,
        };
    }

    // Before readings are averaged, while one that no device can have drawn stands by itself. Its unit is not known for certain yet: whatever it is, is kept.
    private void Screen()
    {
        if (Bins.Powers() is { Length: > 0 } powers)
        {
            var watts = Math.Min(Unit(powers).Watts, _options.WattsPerUnit ?? WattsPerUnit ?? 1);
            Judge(powers, watts);
        }
    }

    private void Judge(double[] powers, double watts) => _tally.Withdraw(TelemetrySkip.OutOfRange, _screen.Judge(powers, watts, wholly: _isJoint));

    private (double Watts, string? Note) Unit(double[] powers) =>
        _options.WattsPerUnit is { } asked ? (asked, null) : PowerUnit.Of(powers, WattsPerUnit, MayBeRack, _samples.Values.Any(IsBusy));

    private FileSample Sample => _sample ??= _samples.TryGetValue(File, out var sample) ? sample : _samples[File] = new();

    // Files that are read as one log have to be in the same units, which are a thousand apart; devices of a few watts and of many are less than a hundred apart.
    private void CheckUnits()
    {
        const double DifferentUnits = 90;
        if (_options.WattsPerUnit is null)
        {
            (string File, double[] Powers, double Watts)[] powers =
                [.. _samples.Select(s => (s.Key, Powers: s.Value.Powers(), IsBusy: IsBusy(s.Value))).Where(s => s.Powers.Length > 0).Select(s => (s.Key, s.Powers, PowerUnit.Of(s.Powers, WattsPerUnit, MayBeRack, s.IsBusy).Watts))];
            foreach (var (file, other, watts) in powers.Skip(1))
            {
                var ratio = FileSample.Median(other) / FileSample.Median(powers[0].Powers);
                if (watts != powers[0].Watts && ratio is > DifferentUnits or < 1 / DifferentUnits)
                    throw new InputException(file, 0, 0, Say($"its power is in another unit than that of {powers[0].File} (half of the readings are below {FileSample.Median(other):0.###}, there {FileSample.Median(powers[0].Powers):0.###}); files that are given together should be in one unit (--power-unit says it)"));
            }
        }
        if ((_options.FractionPerUnit ?? FractionPerUnit) is not null)
            return;
        var percent = _samples.Select(s => (File: s.Key, IsPercent: s.Value.IsPercent())).Where(s => s.IsPercent is not null).ToList();
        if (percent.FindIndex(s => s.IsPercent != percent[0].IsPercent) is > 0 and var at)
            throw new InputException(percent[at].File, 0, 0, $"its utilisation is in {Unit(percent[at].IsPercent)}, that of {percent[0].File} in {Unit(percent[0].IsPercent)}; files that are given together should be in one unit (--utilisation-unit says it)");

        static string Unit(bool? isPercent) => isPercent is true ? "percent" : "fractions";
    }

    private bool IsBusy(FileSample sample) => sample.IsBusy(_options.FractionPerUnit ?? FractionPerUnit);

    // Watts per unit, once what no device can have drawn is left out.
    private double Watts(List<string> notes)
    {
        if (Bins.Powers() is not { Length: > 0 } powers)
            return 1;
        var (watts, note) = Unit(powers);
        if (note is not null)
            notes.Add(note);
        Judge(powers, watts);
        HasPower = Bins.Powers().Length > 0;
        notes.AddRange(_screen.Notes(watts));
        return watts;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
