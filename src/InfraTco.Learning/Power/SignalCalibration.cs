using InfraTco.Data.Telemetry;
using InfraTco.Learning.Regression;

namespace InfraTco.Learning.Power;

/// <summary>A model of power by all signals of a log, with what it does on the last quarter, which it had not seen.</summary>
/// <param name="Model">The model, fitted to the whole log.</param>
/// <param name="Fit">Its errors over the whole log.</param>
/// <param name="HeldOut">Errors on the last quarter, by time, of a model of the same kind fitted to the first three.</param>
/// <param name="LeftOut">Points of the whole log that neither take part nor are scored: their power is further from the model by utilisation than half its range.</param>
/// <param name="HeldOutLeftOut">Those of the last quarter, as far as the first three can tell.</param>
/// <param name="EarlierEnergyErrors">
/// Energy errors on earlier parts that were unseen too: of the first three quarters, the sixths after a half, two thirds and five sixths, each by a model fitted to
/// what is before it (to one point in several, where the log is long). How far back readings count was chosen on them. Fractions; 0.01 is 1 % too much; not finite
/// where a part holds no energy.
/// </param>
public sealed record SignalCalibration(SignalModel Model, PowerErrors Fit, PowerErrors HeldOut, int LeftOut, int HeldOutLeftOut, IReadOnlyList<double> EarlierEnergyErrors)
{
    private const int FewestPoints = 500;
    private const int MostChoosing = 1 << 12;
    private const double MillisecondsPerDay = 86_400_000;
    private static readonly double[] HalfLives = [double.PositiveInfinity, 90, 30]; // days

    // Recent readings know best which state idle is in; what is chosen is judged on the sixths after a half, two thirds and five sixths, the last of them most.
    private static readonly (double Cut, double Weight)[] Origins = [(1.0 / 2, 1), (2.0 / 3, 2), (5.0 / 6, 3)];

    /// <summary>Fits a log; null where it holds no other signal, or too few points for trees.</summary>
    /// <param name="log">A log of power and utilisation.</param>
    /// <param name="usable">For each point whether its power is of the device's nature, and not garbage.</param>
    /// <param name="usableByEarly">The same as far as the points before the cut can tell.</param>
    /// <param name="cut">How many points come before those held out.</param>
    /// <param name="learner">What fits.</param>
    internal static SignalCalibration? Of(TelemetryLog log, bool[] usable, bool[] usableByEarly, int cut, IRegressionLearner learner)
    {
        if (log.SignalNames.Count == 0 || log.Points.Count < FewestPoints)
            return null;
        var rows = new SignalFeatures(log.SignalNames, log.SignalNames).Of(log.Points);
        var whole = new Sample(log.SignalNames, log.Points, rows, usable, learner);
        var early = whole with { Usable = usableByEarly };
        var (halfLife, earlier) = early.ChooseHalfLife(cut);
        var (model, earlyModel) = (default(SignalModel)!, default(SignalModel)!);
        Parallel.Invoke(() => model = whole.Fit(0, log.Points.Count, halfLife, 1), () => earlyModel = early.Fit(0, cut, halfLife, 1));
        return new(
            model, whole.Errors(0, log.Points.Count, model), early.Errors(cut, log.Points.Count, earlyModel),
            usable.Count(u => !u), usableByEarly.Skip(cut).Count(u => !u), earlier);
    }

    private sealed record Sample(IReadOnlyList<string> Names, IReadOnlyList<TelemetryPoint> Points, double[][] Rows, bool[] Usable, IRegressionLearner Learner)
    {
        public (double HalfLifeDays, double[] EnergyErrors) ChooseHalfLife(int end)
        {
            var step = (end + MostChoosing - 1) / MostChoosing;
            var days = (Points[end - 1].TimeMilliseconds - Points[0].TimeMilliseconds) / MillisecondsPerDay;
            double[] candidates = [.. HalfLives.Where(h => double.IsInfinity(h) || h < days)];
            var errors = new PowerErrors[candidates.Length * Origins.Length];
            Parallel.For(0, errors.Length, i => errors[i] = Forward(candidates[i / Origins.Length], Origins[i % Origins.Length].Cut, end, step));
            var best = Enumerable.Range(0, candidates.Length).MinBy(c => Origins.Select((origin, o) => origin.Weight * errors[c * Origins.Length + o].MaeW).Where(double.IsFinite).Sum());
            return (candidates[best], [.. Origins.Select((_, o) => errors[best * Origins.Length + o].EnergyError)]);
        }

        private PowerErrors Forward(double halfLife, double origin, int end, int step)
        {
            var cut = (int)(end * origin);
            return Errors(cut, (int)(end * (origin + 1.0 / 6)), Fit(0, cut, halfLife, step), step);
        }

        public SignalModel Fit(int from, int to, double halfLife, int step)
        {
            int[] chosen = [.. Chosen(from, to, step)];
            TelemetryPoint[] points = [.. chosen.Select(i => Points[i])];
            double[][] rows = [.. chosen.Select(i => Rows[i])];
            return SignalModel.Fit(Names, points, rows, halfLife, Learner);
        }

        public PowerErrors Errors(int from, int to, SignalModel model, int step = 1)
        {
            int[] chosen = [.. Chosen(from, to, step)];
            return PowerErrors.Of(chosen.Select(i => Points[i]).ToArray(), model.Estimate([.. chosen.Select(i => Rows[i])]));
        }

        private IEnumerable<int> Chosen(int from, int to, int step)
        {
            for (var i = from; i < to; i += step)
            {
                if (Usable[i])
                    yield return i;
            }
        }
    }
}
