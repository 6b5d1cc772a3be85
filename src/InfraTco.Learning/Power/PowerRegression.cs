using InfraTco.Data.Telemetry;
using MathNet.Numerics.LinearAlgebra.Double;

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
        Solve(points, null, PowerShape.Line, 1);

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
    internal static TelemetryPoint[] Thinned(ReadOnlySpan<TelemetryPoint> points)
    {
        const int Enough = 3000;
        var step = Math.Max((points.Length + Enough - 1) / Enough, 1);
        var thinned = new TelemetryPoint[(points.Length + step - 1) / step];
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
        var reach = Math.Max(Far * Scale(sample, model), PlausibleShare * Range(sample));
        var plausible = new bool[points.Length];
        for (var i = 0; i < plausible.Length; i++)
            plausible[i] = Residual(in points[i], model) <= reach;
        return plausible;
    }

    private static PowerModel Reweighted(ReadOnlySpan<TelemetryPoint> points, PowerShape shape, double bend)
    {
        var model = Solve(points, null, shape, bend);
        var weights = new double[points.Length];
        var sample = Thinned(points);
        for (var round = 0; round < MostRounds; round++)
        {
            var bound = HuberBound * Scale(sample, model);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Math.Min(1, bound / Math.Max(Residual(in points[i], model), double.Epsilon));
            var next = Solve(points, weights, shape, bend);
            var moved = Math.Max(Math.Abs(next.IdleW - model.IdleW), Math.Abs(next.FullW - model.FullW));
            model = next;
            if (moved < Settled * Math.Abs(model.FullW))
                break;
        }
        var reach = Math.Max(Far * Scale(sample, model), FarShare * Range(sample));
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Residual(in points[i], model) <= reach ? 1 : 0;
        return Solve(points, weights, shape, bend);
    }

    private static double Residual(in TelemetryPoint point, PowerModel model) => Math.Abs(point.PowerW - model.At(point.Utilisation));

    private static double Range(TelemetryPoint[] points)
    {
        double[] power = [.. points.Select(p => p.PowerW).Order()];
        return power[(int)(Upper * (power.Length - 1))] - power[(int)((1 - Upper) * (power.Length - 1))];
    }

    private static double Scale(ReadOnlySpan<TelemetryPoint> points, PowerModel model)
    {
        var absolute = new double[points.Length];
        for (var i = 0; i < absolute.Length; i++)
            absolute[i] = Residual(in points[i], model);
        Array.Sort(absolute);
        return Math.Max(MadToSigma * absolute[absolute.Length / 2], SmallestScaleW);
    }

    private static PowerModel Solve(ReadOnlySpan<TelemetryPoint> points, double[]? weights, PowerShape shape, double bend)
    {
        var size = shape == PowerShape.Knee ? 3 : 2;
        var normal = new double[size, size];
        var right = new double[size];
        var row = new double[size];
        row[0] = 1;
        for (var i = 0; i < points.Length; i++)
        {
            row[1] = PowerModel.Lower(shape, bend, points[i].Utilisation);
            if (size > 2)
                row[2] = PowerModel.Upper(shape, bend, points[i].Utilisation);
            Accumulate(normal, right, row, points[i].PowerW, points[i].Readings * (weights?[i] ?? 1));
        }
        for (var k = 1; k < size; k++)
            normal[k, k] += Ridge * points.Length;
        var solution = DenseMatrix.OfArray(normal).Cholesky().Solve(DenseVector.OfArray(right));
        return new(shape, solution[0], solution[1], bend, size > 2 ? solution[2] : 0);
    }

    // Keeps a part of the range that holds no reading from making the system singular; far below the weight of one reading.
    private const double Ridge = 1e-9;

    private static void Accumulate(double[,] normal, double[] right, double[] row, double value, double weight)
    {
        for (var a = 0; a < row.Length; a++)
        {
            right[a] += weight * row[a] * value;
            for (var b = 0; b < row.Length; b++)
                normal[a, b] += weight * row[a] * row[b];
        }
    }
}
