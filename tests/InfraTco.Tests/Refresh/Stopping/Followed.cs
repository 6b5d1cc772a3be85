using InfraTco.Refresh.Stopping;

namespace InfraTco.Tests.Refresh.Stopping;

/// <summary>What a policy of one variable and one action does.</summary>
internal static class Followed
{
    /// <summary>Mean gain on paths of its own.</summary>
    public static double Mean(StoppingPolicy policy, StoppingPaths paths)
    {
        var sum = 0.0;
        for (var path = 0; path < paths.Paths; path++)
        {
            for (var date = 0; date < paths.Dates; date++)
            {
                var gain = paths.Gain(date, 0)[path];
                if (policy.Choose(date, [paths.Variable(date, 0)[path]], [!float.IsNaN(gain)]) < 0)
                    continue;
                sum += gain;
                break;
            }
        }
        return sum / paths.Paths;
    }

    /// <summary>The least value at which it stops, by its logarithm in steps of 0.002, averaged over dates.</summary>
    public static double Trigger(StoppingPolicy policy, int from, int to) =>
        Enumerable.Range(from, to - from).Average(date => Math.Exp(
            Enumerable.Range(0, 1000).Select(i => 0.002 * i).First(x => policy.Choose(date, [x], [true]) >= 0)));
}
