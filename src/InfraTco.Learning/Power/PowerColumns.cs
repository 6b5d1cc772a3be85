using System.Runtime.CompilerServices;
using InfraTco.Data.Telemetry;
using MathNet.Numerics.LinearAlgebra.Double;

namespace InfraTco.Learning.Power;

/// <summary>Points as the columns of a least-squares fit of one shape, whose powers of utilisation are taken once and not in every round.</summary>
internal sealed class PowerColumns
{
    // Keeps a part of the range that holds no reading from making the system singular; far below the weight of one reading.
    private const double Ridge = 1e-9;

    private readonly PowerShape _shape;
    private readonly double _bend;
    private readonly double[] _power;
    private readonly double[] _readings;
    private readonly double[] _lower;
    private readonly double[] _upper;

    public PowerColumns(ReadOnlySpan<TelemetryPoint> points, PowerShape shape, double bend)
    {
        (_shape, _bend) = (shape, bend);
        (_power, _readings, _lower, _upper) = (new double[points.Length], new double[points.Length], new double[points.Length], new double[points.Length]);
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            (_power[i], _readings[i]) = (point.PowerW, point.Readings);
            (_lower[i], _upper[i]) = (PowerModel.Lower(shape, bend, point.Utilisation), PowerModel.Upper(shape, bend, point.Utilisation));
        }
    }

    /// <summary>How many points.</summary>
    public int Count => _power.Length;

    /// <summary>Absolute residuals [W], one a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a loop of a few calls: the first tier would not give way in time
    public void Residuals(PowerModel model, double[] residuals)
    {
        var (idle, slope, upper) = (model.IdleW, model.SlopeW, model.UpperSlopeW);
        for (var i = 0; i < residuals.Length; i++)
            residuals[i] = Math.Abs(_power[i] - (idle + slope * _lower[i] + upper * _upper[i]));
    }

    /// <summary>Least squares, each point counted as often as it was read and by its weight; null where all weigh alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PowerModel Solve(double[]? weights)
    {
        double all = 0, a = 0, b = 0, aa = 0, ab = 0, bb = 0, y = 0, ay = 0, by = 0;
        for (var i = 0; i < _power.Length; i++)
        {
            var weight = weights is null ? _readings[i] : _readings[i] * weights[i];
            var (lower, upper) = (weight * _lower[i], weight * _upper[i]);
            all += weight;
            a += lower;
            b += upper;
            aa += lower * _lower[i];
            ab += lower * _upper[i];
            bb += upper * _upper[i];
            y += weight * _power[i];
            ay += lower * _power[i];
            by += upper * _power[i];
        }
        var ridge = Ridge * Count;
        return _shape == PowerShape.Knee
            ? Model(new[,] { { all, a, b }, { a, aa + ridge, ab }, { b, ab, bb + ridge } }, [y, ay, by])
            : Model(new[,] { { all, a }, { a, aa + ridge } }, [y, ay]);
    }

    private PowerModel Model(double[,] normal, double[] right)
    {
        var solution = DenseMatrix.OfArray(normal).Cholesky().Solve(DenseVector.OfArray(right));
        return new(_shape, solution[0], solution[1], _bend, right.Length > 2 ? solution[2] : 0);
    }
}
