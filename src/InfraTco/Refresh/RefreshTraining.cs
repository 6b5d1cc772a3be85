using InfraTco.Refresh.Stopping;
using InfraTco.Scenarios;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>What was learnt on futures of their own, before the futures that are reported.</summary>
/// <param name="Learnt">The policy learnt by least squares.</param>
/// <param name="LearntMean">Mean gain on each half of the training futures of what was learnt on the other [USD].</param>
/// <param name="Means">Mean gain of every policy on the training futures [USD], of the optimal one that of what it follows; empty where it was learnt in another run.</param>
/// <param name="Instead">The rule that the optimal policy follows, where it did better in training than what was learnt; else null.</param>
public sealed record RefreshTraining(StoppingPolicy Learnt, double LearntMean, IReadOnlyList<double> Means, RefreshRule? Instead)
{
    /// <summary>Mean gain of a policy on the training futures [USD]; NaN where it was learnt in another run.</summary>
    public double Mean(int rule) => Means.Count == 0 ? double.NaN : Means[rule];

    /// <summary>Futures of the training.</summary>
    public const int Paths = 16_384;

    /// <summary>Degree of the polynomials in what is known at a date.</summary>
    public const int Degree = 2;

    /// <summary>Third word of the training's key; the ordinary run's is zero, so that the two share no draw. Any other number would do.</summary>
    private const uint KeyWord = 1;

    /// <summary>The key of the training's draws: the seed's, in a stream of its own.</summary>
    public static DrawKey Key(DrawKey seed) => new(seed.A, seed.B, KeyWord, seed.D);

    internal static RefreshTraining Run(
        RefreshInput input, ExpectedRefresh expected, IReadOnlyList<RefreshRule> rules, LaneWidth lane, int threads, Action<long> done, CancellationToken cancel)
    {
        var layout = input.Layout;
        var paths = new StoppingPaths(Paths, input.Dates, layout.Variables, layout.Actions);
        var decider = new RefreshDecider(input, expected);
        var gains = rules.Select(_ => new double[Paths]).ToArray();
        Workers.Run(threads, 0, Paths / RefreshRows.Paths, Worker, cancel);
        var policy = LeastSquaresStopping.Train(paths, Degree, threads, cancel).Policy;
        var learnt = LeastSquaresStopping.MeanUnseen(paths, Degree, threads, cancel);
        var means = gains.Select(g => g.Average()).ToArray();
        RefreshRule? instead = null;
        var most = learnt;
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Policy != RefreshPolicy.Optimal && means[i] > most)
                (instead, most) = (rules[i], means[i]);
        }
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Policy == RefreshPolicy.Optimal)
                means[i] = most;
        }
        return new(policy, learnt, means, instead);

        Action<long> Worker()
        {
            var rows = new RefreshRows(layout);
            return block =>
            {
                var from = (int)block * RefreshRows.Paths;
                var kernel = new RefreshKernel(input, Key(input.Engine.Key), expected.First, [], (uint)from, RefreshRows.Paths, rows, cancel);
                LaneSelection.Run<RefreshKernel, int>(lane, kernel);
                Keep(layout, rows, paths, from);
                for (var i = 0; i < rules.Count; i++)
                {
                    if (rules[i].Policy != RefreshPolicy.Optimal)
                        Follow(decider, layout, rules[i], rows, gains[i].AsSpan(from, RefreshRows.Paths));
                }
                done(RefreshRows.Paths);
            };
        }
    }

    private static void Keep(RefreshRow layout, RefreshRows rows, StoppingPaths paths, int from)
    {
        for (var date = 0; date < paths.Dates; date++)
        {
            for (var v = 0; v < paths.Variables; v++)
                rows[layout.Variable(date, v)].CopyTo(paths.Variable(date, v)[from..]);
            for (var j = 0; j < paths.Actions; j++)
                rows[layout.Value(date, j)].CopyTo(paths.Gain(date, j)[from..]);
        }
    }

    private static void Follow(RefreshDecider decider, RefreshRow layout, RefreshRule rule, RefreshRows rows, Span<double> gains)
    {
        var choices = new SwitchChoice[gains.Length];
        decider.Choose(rule, rows, choices);
        var cycle = decider.Cycle(rule);
        for (var path = 0; path < gains.Length; path++)
            gains[path] = decider.Sequence(cycle, rows, path, choices[path]).Figure(layout, 0, new RefreshRows.Reader(rows, path));
    }
}
