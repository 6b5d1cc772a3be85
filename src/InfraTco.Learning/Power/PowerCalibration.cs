using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Regression;
using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Power;

/// <summary>A power model fitted to a log, with what it does on the last quarter of the log, which it had not seen.</summary>
public sealed record PowerCalibration
{
    private const int FewestPoints = 24;
    private const double HeldOutShare = 0.25;
    private const double SmallestSpread = 0.02; // two points of utilisation: below it a slope is noise
    private static readonly PowerShape[] Shapes = [PowerShape.Line, PowerShape.PowerLaw, PowerShape.Knee]; // from the simplest
    private static readonly double[] Origins = [0.5, 2.0 / 3, 5.0 / 6];

    // A more complicated shape has to be worth it on later readings. Assumption: one part in fifty.
    private const double WorthIt = 0.98;

    // Hourly logs of servers with H100, A40 and RTX 6000 Ada reach 0.9 to 0.95 (Cornell BioHPC, 2022 to 2025); less than half comes from something else than load. Assumption.
    private const double LeastR2 = 0.5;

    /// <summary>The log.</summary>
    public required TelemetryLog Log { get; init; }

    /// <summary>The model, fitted to the whole log.</summary>
    public required PowerModel Model { get; init; }

    /// <summary>The model's errors over the whole log.</summary>
    public required PowerErrors Fit { get; init; }

    /// <summary>Errors on the last quarter, by time, of a model of the same kind fitted to the first three.</summary>
    public required PowerErrors HeldOut { get; init; }

    /// <summary>A model by all signals of the log; null where it holds utilisation alone, or is short.</summary>
    public required SignalCalibration? Signals { get; init; }

    /// <summary>Whether power goes with the utilisation of another time; null where nothing speaks for it.</summary>
    internal ClockLag? Lag { get; init; }

    /// <summary>The line by ordinary least squares over the whole log, for comparison.</summary>
    public required PowerModel LeastSquares { get; init; }

    /// <summary>Its errors.</summary>
    public required PowerErrors LeastSquaresFit { get; init; }

    /// <summary>5th, 50th and 95th percentile of power while utilisation is below 1 % [W]; null where it never is.</summary>
    public required (double Low, double Median, double High)? IdleW { get; init; }

    /// <summary>Standard deviation of power over the whole log [W].</summary>
    public required double DeviationW { get; init; }

    /// <summary>95th percentile of power [W].</summary>
    public required double HighPowerW { get; init; }

    /// <summary>One sentence for each assumption or repair, and for what is odd about the model.</summary>
    public IReadOnlyList<string> Notes => [.. Log.Notes, .. Doubts()];

    /// <summary>Whether utilisation tells power, as it does of a device at the same time: more than half of the variance, and of the last quarter more than nothing.</summary>
    public bool IsTelling => Fit.R2 > LeastR2 && HeldOut.RmseW < DeviationW;

    /// <summary>Fits a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="learner">What fits power by all signals; null for the trees of this library.</param>
    /// <exception cref="InputException">The log cannot tell how power depends on utilisation.</exception>
    public static PowerCalibration Of(TelemetryLog log, IRegressionLearner? learner = null)
    {
        Check(log);
        var points = Points(log);
        var cut = (int)(points.Length * (1 - HeldOutShare));
        var (early, late) = (points[..cut], points[cut..]);
        var shape = Choose(PowerRegression.Thinned<TelemetryPoint>(early));
        var (model, earlyModel) = (default(PowerModel)!, default(PowerModel)!);
        Parallel.Invoke(() => model = PowerRegression.Robust(points, shape), () => earlyModel = PowerRegression.Robust(early, shape));
        var signals = Task.Run(() => SignalCalibration.Of(
            log, PowerRegression.Plausible(points, model, points), PowerRegression.Plausible(points, earlyModel, early), cut, learner ?? new BoostedTreeLearner()));
        var line = PowerRegression.LeastSquares(points);
        return new()
        {
            Log = log,
            Model = model,
            Fit = PowerErrors.Of(points, model),
            HeldOut = PowerErrors.Of(late, earlyModel),
            LeastSquares = line,
            LeastSquaresFit = PowerErrors.Of(points, line),
            IdleW = Idle(points),
            Lag = ClockLag.Of(points, log.StepMilliseconds),
            DeviationW = points.Select(p => p.PowerW).PopulationStandardDeviation(),
            HighPowerW = Quantile(Sorted(points.Select(p => p.PowerW)), 0.95),
            Signals = signals.GetAwaiter().GetResult(),
        };
    }

    /// <summary>The points that may be states of the device at all.</summary>
    internal TelemetryPoint[] PlausiblePoints()
    {
        var points = Points(Log);
        var plausible = PowerRegression.Plausible(points, Model, points);
        return [.. points.Where((_, i) => plausible[i])];
    }

    private static TelemetryPoint[] Points(TelemetryLog log) => log.Points as TelemetryPoint[] ?? [.. log.Points];

    // Chosen by fits to the first half, two thirds and five sixths, each judged on the sixth that follows it; the held-out quarter takes no part.
    private static PowerShape Choose(TelemetryPoint[] early)
    {
        var errors = new double[Shapes.Length * Origins.Length];
        Parallel.For(0, errors.Length, i => errors[i] = Forward(early, Origins[i % Origins.Length], Shapes[i / Origins.Length]));
        var best = 0;
        for (var shape = 1; shape < Shapes.Length; shape++)
        {
            if (Sum(shape) < Sum(best) * WorthIt)
                best = shape;
        }
        return Shapes[best];

        double Sum(int shape) => errors.AsSpan(shape * Origins.Length, Origins.Length).ToArray().Sum();
    }

    private static double Forward(TelemetryPoint[] points, double origin, PowerShape shape)
    {
        var cut = (int)(points.Length * origin);
        var end = Math.Min((int)(points.Length * (origin + 1.0 / 6)), points.Length);
        return PowerErrors.Of(points.AsSpan(cut..end), PowerRegression.Robust(points.AsSpan(..cut), shape)).MaeW;
    }

    private static void Check(TelemetryLog log)
    {
        if (!log.HasUtilisation)
            throw Fault(log, $"there is power ({log.PowerName}) and no utilisation, so idle and busy cannot be told apart; {Utilisation(log)} would be right");
        if (log.Points.Count < FewestPoints)
            throw Fault(log, FormattableString.Invariant($"{log.Points.Count} usable readings ({log.SkippedRows} of {log.Rows} left out) are too few; {FewestPoints} or more would be right"));
        var (lowest, highest) = (log.Points.Min(p => p.Utilisation), log.Points.Max(p => p.Utilisation));
        if (highest - lowest < SmallestSpread)
            throw Fault(log, FormattableString.Invariant($"utilisation stays {(highest > lowest ? $"between {100 * lowest:0.##} and {100 * highest:0.##} %" : $"at {100 * lowest:0.#} %")}, so no slope can be fitted; a log with idle and busy hours would be right"));
        if (log.Points.Max(p => p.PowerW) - log.Points.Min(p => p.PowerW) <= 0)
            throw Fault(log, FormattableString.Invariant($"power stays at {log.Points[0].PowerW:0.###} W whatever the utilisation; is it the power limit in place of the draw?"));
    }

    private static string Utilisation(TelemetryLog log) => log.Format switch
    {
        "Redfish" => "a utilisation such as BandwidthPercent of ProcessorMetrics, in the same file or in another --telemetry,",
        "delimited table" => "a column such as utilization.gpu",
        _ => "series of DCGM_FI_DEV_GPU_UTIL, in the same file or in another --telemetry,",
    };

    private IEnumerable<string> Doubts()
    {
        if (Model.FullW < Model.IdleW || Model.SlopeW < 0)
            yield return Falling(Model);
        if (Lag is { } lag)
            yield return FormattableString.Invariant($"power goes with the utilisation of {Math.Abs(lag.Milliseconds) / 1000.0:0.###} s {(lag.Milliseconds > 0 ? "later" : "earlier")} (R2 {lag.R2:0.00}, at the same time {lag.R2AsIs:0.00}): do the clocks of the two differ?");
        if (!IsTelling)
            yield return FormattableString.Invariant($"utilisation hardly tells power (R2 {Fit.R2:0.00}; the last quarter is off by {HeldOut.RmseW:0.#} W, where power varies by {DeviationW:0.#} W): clocks that differ, a unit that changes or another device would do that; what is written from it has confidence C");
    }

    private static string Falling(PowerModel model) => FormattableString.Invariant(
        $"power falls with utilisation, from {model.IdleW:0.#} W to {(model.FullW < model.IdleW ? model.FullW : model.At(model.Bend)):0.#} W, as that of no device does; are power and utilisation of the same device and time?");

    private static InputException Fault(TelemetryLog log, string problem) => new(log.File, 0, 0, problem);

    private static (double Low, double Median, double High)? Idle(IReadOnlyList<TelemetryPoint> points)
    {
        var idle = Sorted(points.Where(p => p.Utilisation < MeasuredDevice.IdleUtilisation).Select(p => p.PowerW));
        return idle.Length == 0 ? null : (Quantile(idle, 0.05), Quantile(idle, 0.5), Quantile(idle, 0.95));
    }

    private static double[] Sorted(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }

    private static double Quantile(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
