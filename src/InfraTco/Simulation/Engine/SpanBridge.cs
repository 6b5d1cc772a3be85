using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// Independent standard normals whose sum is given, one after the other. With k left that add up to S, the next is S/k + √((k − 1)/k)·z, z standard
/// normal: its law given the sum. The last is what is left. If S ~ N(0, n) at first, they are independent standard normals.
/// </summary>
/// <remarks>The Brownian bridge step by step: P. Glasserman, Monte Carlo Methods in Financial Engineering, 2003, section 3.1.</remarks>
internal static class SpanBridge
{
    /// <summary>Turns the month's normals into those of the bridge, and takes them off what is left.</summary>
    /// <param name="k">Normals left, this one among them.</param>
    /// <param name="left">Their sum.</param>
    /// <param name="z">Standard normals; becomes the bridge's.</param>
    public static void Step<T>(int k, ref Innovations<T> left, ref Innovations<T> z)
        where T : struct, ILane<T>
    {
        var share = T.Of(1.0 / k);
        var rest = T.Of(Math.Sqrt((k - 1.0) / k));
        Next(share, rest, ref left.Electricity, ref z.Electricity);
        Next(share, rest, ref left.Compute, ref z.Compute);
        Next(share, rest, ref left.Utilisation, ref z.Utilisation);
        Next(share, rest, ref left.Demand, ref z.Demand);
        Next(share, rest, ref left.GridCarbon, ref z.GridCarbon);
        Next(share, rest, ref left.CarbonPrice, ref z.CarbonPrice);
        Next(share, rest, ref left.ShortRate, ref z.ShortRate);
        Next(share, rest, ref left.Capex, ref z.Capex);
        Next(share, rest, ref left.Weather, ref z.Weather);
    }

    private static void Next<T>(T share, T rest, ref T left, ref T z)
        where T : struct, ILane<T>
    {
        var sum = left;
        var next = T.Fma(sum, share, rest * z);
        left = sum - next;
        z = next;
    }
}
