using InfraTco.Data.Telemetry;
using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Power;

/// <summary>Fits power to utilisation, by least squares or so that a minority of readings of another nature does not count.</summary>
public static class PowerRegression
{
    // Huber (1964): 95 % of the efficiency of least squares where errors are normal.
    private const double HuberBound = 1.345;
    private const double MadToSigma = 1.4826; // 1 / Φ⁻¹(3/4)
    private const double SmallestScaleW = 0.01;

    // What is of another nature: more than 5 s from most readings, and more than a third of the range of power. Idle states alone are a quarter apart. Assumption.
    private const double Far = 5;
    private const double FarShare = 1.0 / 3;
    private const double PlausibleShare = 0.5; // of the range, which garbled readings widen: idle states alone are a quarter apart. Assumption.
    private const double Upper = 0.95;
    private const int MostRounds = 30;
    private const double Settled = 1e-6;
    private static readonly double[] Exponents = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.35, 1.5];
    private static readonly double[] Knees = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>A line by ordinary least squares, each point counted as often as it was read.</summary>
    public static PowerModel LeastSquares(ReadOnlySpan<TelemetryPoint> points) =>
        new PowerColumns(points, PowerShape.Line, 1).Solve(null);

    /// <summary>
    /// A shape in two steps. Iteratively re-weighted least squares with Huber's weights, min(1, 1.345 s/|r|), s the scaled median of absolute residuals, finds
    /// where most readings lie; least squares over the readings near it then gives their mean, and so their energy, without bias. Exponent and knee are those
    /// of a grid with the smallest mean absolute residual.
    /// </summary>
    public static PowerModel Robust(ReadOnlySpan<TelemetryPoint> points, PowerShape shape)
    {
        double[] bends = shape switch { PowerShape.PowerLaw => Exponents, PowerShape.Knee => Knees, _ => [1] };
        var sample = Thinned(points);
        var bend = bends.Length == 1 ? bends[0] : bends.MinBy(b => PowerErrors.Of(sample, Reweighted(sample, shape, b)).MaeW);
        return Reweighted(points, shape, bend);
    }

    /// <summary>Every k-th point, at most a few thousand: enough to choose a shape by.</summary>
    internal static T[] Thinned<T>(ReadOnlySpan<T> points)
    {
        const int Enough = 3000;
        var step = Math.Max((points.Length + Enough - 1) / Enough, 1);
        var thinned = new T[(points.Length + step - 1) / step];
        for (var i = 0; i < thinned.Length; i++)
            thinned[i] = points[i * step];
        return thinned;
    }

    /// <summary>For each point whether it may be a state of the device at all: no further from the model than half the range of power.</summary>
    /// <param name="points">The points.</param>
    /// <param name="model">The model.</param>
    /// <param name="known">The points that tell how far power ranges and scatters: those that the model was fitted to.</param>
    internal static bool[] Plausible(ReadOnlySpan<TelemetryPoint> points, PowerModel model, ReadOnlySpan<TelemetryPoint> known)
    {
        var sample = Thinned(known);
        var reach = Math.Max(Far * Scale(Residuals(sample, model)), PlausibleShare * Range(sample));
        return [.. Residuals(points, model).Select(r => r <= reach)];
    }

    private static double[] Residuals(ReadOnlySpan<TelemetryPoint> points, PowerModel model)
    {
        var residuals = new double[points.Length];
        new PowerColumns(points, model.Shape, model.Bend).Residuals(model, residuals);
        return residuals;
    }

    private static PowerModel Reweighted(ReadOnlySpan<TelemetryPoint> points, PowerShape shape, double bend)
    {
        var columns = new PowerColumns(points, shape, bend);
        var model = columns.Solve(null);
        var (residuals, weights) = (new double[points.Length], new double[points.Length]);
        for (var round = 0; round < MostRounds; round++)
        {
            columns.Residuals(model, residuals);
            var bound = HuberBound * Scale(residuals);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Math.Min(1, bound / Math.Max(residuals[i], double.Epsilon));
            var next = columns.Solve(weights);
            var moved = Math.Max(Math.Abs(next.IdleW - model.IdleW), Math.Abs(next.FullW - model.FullW));
            model = next;
            if (moved < Settled * Math.Abs(model.FullW))
                break;
        }
        columns.Residuals(model, residuals);
        var reach = Math.Max(Far * Scale(residuals), FarShare * Range(Thinned(points)));
        for (var i = 0; i < weights.Length; i++)
            weights[i] = residuals[i] <= reach ? 1 : 0;
        return columns.Solve(weights);
    }

    private static double Range(TelemetryPoint[] points)
    {
        double[] power = [.. points.Select(p => p.PowerW).Order()];
        return power[(int)(Upper * (power.Length - 1))] - power[(int)((1 - Upper) * (power.Length - 1))];
    }

    // Of every k-th residual, at most a few thousand.
    private static double Scale(double[] residuals)
    {
        var thinned = Thinned<double>(residuals);
        return Math.Max(MadToSigma * ArrayStatistics.OrderStatisticInplace(thinned, thinned.Length / 2 + 1), SmallestScaleW);
    }
}
