using InfraTco.Simulation.Engine;

namespace InfraTco.Refresh.Stopping;

/// <summary>
/// Learns when to stop from paths, backwards from the last date: the advantage of an action over going on, gain − value of going on along the same path, is
/// regressed on what is known at the date; a path stops where the best estimate is above zero. Estimates decide only; values stay those of the paths.
/// </summary>
/// <remarks>
/// F. A. Longstaff, E. S. Schwartz, "Valuing American options by simulation: a simple least-squares approach", Review of Financial Studies 14 (2001) 113–147.
/// Regressing the difference equals comparing two regressions on the same basis, and leaves out the noise that both share.
/// </remarks>
public static class LeastSquaresStopping
{
    /// <summary>Paths of a piece of work; sums over pieces are added in their order, so that threads do not change a bit.</summary>
    private const int Piece = 1024;

    /// <summary>Points for each coefficient below which the mean alone is estimated.</summary>
    private const int PointsPerTerm = 10;

    /// <summary>A variable that varies by less than this, relative to its mean, is a constant: single precision tells no more.</summary>
    private const double LeastDeviation = 1e-6;

    /// <summary>Learns a policy.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="degree">Degree of the polynomials.</param>
    /// <param name="threads">Threads; the policy does not depend on it.</param>
    /// <param name="cancel">Ends between pieces.</param>
    /// <returns>The policy, and the mean gain of following it on these very paths: an estimate that is high by what was learnt from noise.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static (StoppingPolicy Policy, double Mean) Train(StoppingPaths paths, int degree, int threads, CancellationToken cancel)
    {
        var basis = new PolynomialBasis(paths.Variables, degree);
        var dates = new StoppingDate[paths.Dates];
        var policy = new StoppingPolicy(basis, dates);
        var value = new double[paths.Paths];
        for (var date = paths.Dates - 1; date >= 0; date--)
        {
            dates[date] = Learn(paths, date, basis, value, threads, cancel);
            var at = date;
            Workers.Run(threads, 0, Pieces(paths.Paths), () => piece => Follow(paths, at, policy, value, (int)piece * Piece), cancel);
        }
        return (policy, value.Average());
    }

    /// <summary>
    /// What a policy learnt from half of the paths gains on the other half, on average over both: an estimate that what is learnt from noise does not lift. It is
    /// a little low, since the policy of all paths has seen twice as many.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="degree">Degree of the polynomials.</param>
    /// <param name="threads">Threads; the mean does not depend on it.</param>
    /// <param name="cancel">Ends between pieces.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static double MeanUnseen(StoppingPaths paths, int degree, int threads, CancellationToken cancel)
    {
        var (first, second) = paths.Halves();
        var sum = Total(Train(first, degree, threads, cancel).Policy, second, threads, cancel) + Total(Train(second, degree, threads, cancel).Policy, first, threads, cancel);
        return sum / paths.Paths;
    }

    private static double Total(StoppingPolicy policy, StoppingPaths paths, int threads, CancellationToken cancel)
    {
        var value = new double[paths.Paths];
        for (var date = paths.Dates - 1; date >= 0; date--)
        {
            var at = date;
            Workers.Run(threads, 0, Pieces(paths.Paths), () => piece => Follow(paths, at, policy, value, (int)piece * Piece), cancel);
        }
        return value.Sum();
    }

    private static int Pieces(int paths) => (paths + Piece - 1) / Piece;

    private static StoppingDate Learn(StoppingPaths paths, int date, PolynomialBasis basis, double[] value, int threads, CancellationToken cancel)
    {
        var (means, scales) = Standard(paths, date);
        var pieces = new NormalEquations[Pieces(paths.Paths)][];
        Workers.Run(threads, 0, pieces.Length, () => piece => pieces[piece] = Equations(paths, date, basis, value, means, scales, (int)piece * Piece), cancel);
        var coefficients = new double[]?[paths.Actions];
        for (var action = 0; action < paths.Actions; action++)
        {
            var sum = new NormalEquations(basis.Terms);
            foreach (var piece in pieces)
                sum.Add(piece[action]);
            coefficients[action] = sum.Points > 0 ? sum.Solve(PointsPerTerm * basis.Terms) : null;
        }
        return new(means, scales, coefficients);
    }

    /// <summary>Mean and 1 ÷ standard deviation of each variable.</summary>
    private static (double[] Means, double[] Scales) Standard(StoppingPaths paths, int date)
    {
        var (means, scales) = (new double[paths.Variables], new double[paths.Variables]);
        for (var v = 0; v < means.Length; v++)
        {
            double sum = 0, squares = 0;
            foreach (var x in paths.Variable(date, v))
                sum += x;
            means[v] = sum / paths.Paths;
            foreach (var x in paths.Variable(date, v))
                squares += (x - means[v]) * (x - means[v]);
            var deviation = Math.Sqrt(squares / paths.Paths);
            scales[v] = deviation > LeastDeviation * Math.Max(1, Math.Abs(means[v])) ? 1 / deviation : 0;
        }
        return (means, scales);
    }

    private static NormalEquations[] Equations(
        StoppingPaths paths, int date, PolynomialBasis basis, double[] value, double[] means, double[] scales, int from)
    {
        var count = Math.Min(Piece, paths.Paths - from);
        var x = new double[paths.Variables * count];
        for (var v = 0; v < paths.Variables; v++)
        {
            var variable = paths.Variable(date, v).Slice(from, count);
            for (var i = 0; i < count; i++)
                x[v * count + i] = (variable[i] - means[v]) * scales[v];
        }
        var equations = new NormalEquations[paths.Actions];
        var (columns, y) = (new double[basis.Terms * count], new double[count]);
        for (var action = 0; action < equations.Length; action++)
        {
            var gain = paths.Gain(date, action).Slice(from, count);
            for (var i = 0; i < count; i++)
            {
                var open = !float.IsNaN(gain[i]);
                columns[i] = open ? 1 : 0;
                y[i] = open ? gain[i] - value[from + i] : 0;
            }
            equations[action] = new(basis.Terms);
            if (columns.AsSpan(0, count).IndexOfAnyExcept(0) < 0)
                continue;
            basis.Evaluate(x, columns, count);
            equations[action].Add(columns, y);
        }
        return equations;
    }

    /// <summary>Stops the paths of a piece that the policy stops at a date.</summary>
    private static void Follow(StoppingPaths paths, int date, StoppingPolicy policy, double[] value, int from)
    {
        var scratch = new StoppingScratch(policy.Basis, paths.Actions, StoppingScratch.Points);
        Span<bool> open = stackalloc bool[paths.Actions];
        for (var path = from; path < Math.Min(from + Piece, paths.Paths); path += StoppingScratch.Points)
        {
            var count = Math.Min(StoppingScratch.Points, paths.Paths - path);
            for (var v = 0; v < paths.Variables; v++)
                Widen(paths.Variable(date, v).Slice(path, count), scratch.Variable(v, count));
            policy.Estimate(date, scratch, count);
            for (var i = 0; i < count; i++)
            {
                for (var action = 0; action < open.Length; action++)
                    open[action] = !float.IsNaN(paths.Gain(date, action)[path + i]);
                if (policy.Best(date, scratch, count, i, open) is >= 0 and var best)
                    value[path + i] = paths.Gain(date, best)[path + i];
            }
        }
    }

    /// <summary>Single precision as double.</summary>
    internal static void Widen(ReadOnlySpan<float> from, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = from[i];
    }
}
