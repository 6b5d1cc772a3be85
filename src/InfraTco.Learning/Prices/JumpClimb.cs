using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>
/// The maximum of a <see cref="JumpMixture"/> by expectation and maximisation (Dempster, Laird and Rubin, Journal of the Royal Statistical Society B 39, 1977), scales
/// freed of what the line follows.
/// </summary>
/// <param name="mixture">The likelihood.</param>
internal sealed class JumpClimb(JumpMixture mixture)
{
    private const int MostRounds = 2000;
    private const double Settled = 1e-5; // of the logarithm, over ten rounds
    private const double FarDeviations = 2.5;
    private const double FirstRate = 0.05; // jumps in a step, where none is seen

    /// <summary>The parameters of the highest score.</summary>
    /// <param name="isWalk">Whether nothing pulls the price back: its persistence is 1.</param>
    public JumpParameters Fit(bool isWalk = false)
    {
        JumpParameters From(int side) => isWalk ? Climb(Start(side) with { Persistence = 1 }, held: null, holdsPersistence: true) : Climb(Start(side), held: null, holdsPersistence: false);
        var (best, other) = (From(1), From(-1));
        return JumpScore.Of(mixture, other, isWalk) > JumpScore.Of(mixture, best, isWalk) ? other : best;
    }

    /// <summary>The parameters of the highest score near others, with one of their vector held where it is.</summary>
    /// <param name="near">Where to begin.</param>
    /// <param name="held">Place in the vector of what is held.</param>
    /// <param name="holdsPersistence">Whether the persistence is held too.</param>
    public JumpParameters FitHolding(JumpParameters near, int held, bool holdsPersistence) => Climb(near, held, holdsPersistence || held == JumpParameters.PersistenceAt);

    // Changes far from the rest, on one side, are taken for jumps; where there is none, a jump of two and a half deviations each twentieth step.
    private JumpParameters Start(int side)
    {
        var line = mixture.Line(_ => 1);
        var persistence = Math.Clamp(line.Slope(), 0.05, 0.99);
        var start = new JumpParameters(persistence, 0, FirstRate, 0, 0, line.LevelsAt(persistence));
        double[] rests = [.. Enumerable.Range(0, mixture.Steps).Select(i => mixture.Rest(i, start))];
        var scale = Math.Max(JumpMixture.RobustDeviation(rests), mixture.SmallestDeviation);
        double[] far = [.. rests.Where(r => side * r > FarDeviations * scale)];
        if (far.Length == 0)
            return start with { Deviation = scale, JumpMean = side * FarDeviations * scale, JumpDeviation = scale };
        return start with { Deviation = scale, Jumps = (double)far.Length / rests.Length, JumpMean = far.Average(), JumpDeviation = Math.Max(scale, far.PopulationStandardDeviation()) };
    }

    private JumpParameters Climb(JumpParameters p, int? held, bool holdsPersistence)
    {
        var value = held is { } at ? p.ToVector()[at] : 0;
        var last = mixture.LogLikelihood(p);
        for (var round = 1; round <= MostRounds; round++)
        {
            p = Improve(p, holdsPersistence);
            if (held is { } index)
                p = p.With(index, value);
            if (round % 10 != 0)
                continue;
            var next = mixture.LogLikelihood(p);
            if (Math.Abs(next - last) < Settled)
                break;
            last = next;
        }
        return p;
    }

    // Of a step's deviation from its mean, the normal change and the jumps share by their variances; what each is expected to hold gives the next parameters. The line
    // is not known either: its variance at a step is part of what is expected there.
    private JumpParameters Improve(JumpParameters p, bool holdsPersistence)
    {
        var steps = mixture.Steps;
        var line = new LevelledLine(mixture.LevelCount);
        var (basePart, jumpPart) = (new double[steps], new double[steps]); // of the line's variance
        double jumps = 0, pull = 0, pullWeight = 0, baseSquare = 0, jumpSquare = 0, jumpSteps = 0;
        Span<double> share = stackalloc double[JumpMixture.MostJumps + 1];
        for (var i = 0; i < steps; i++)
        {
            var (level, before, after) = mixture[i];
            mixture.Shares(share, i, p);
            var rest = mixture.Rest(i, p);
            for (var k = 0; k <= JumpMixture.MostJumps; k++)
            {
                var variance = p.Variance(k);
                var (own, jump) = (p.Variance(0) / variance, k * p.JumpDeviation * p.JumpDeviation / variance);
                var e = rest - k * p.JumpMean;
                line.Add(level, before, after - k * p.JumpMean, share[k] / variance);
                baseSquare += share[k] * (own * own * e * e + jump * p.Variance(0));
                basePart[i] += share[k] * own * own;
                if (k == 0)
                    continue;
                jumps += share[k] * k;
                jumpSteps += share[k];
                pull += share[k] * k * rest / variance;
                pullWeight += share[k] * k * k / variance;
                jumpSquare += share[k] / k * (jump * jump * e * e + jump * p.Variance(0));
                jumpPart[i] += share[k] / k * jump * jump;
            }
        }
        for (var i = 0; i < steps; i++)
        {
            var (level, before, _) = mixture[i];
            var variance = line.VarianceAt(level, before, holdsPersistence);
            baseSquare += basePart[i] * variance;
            jumpSquare += jumpPart[i] * variance;
        }
        var slope = holdsPersistence ? p.Persistence : Math.Clamp(line.Slope(), ReversionFit.LowestPersistence, ReversionFit.HighestPersistence);
        return new(
            slope, Math.Max(Math.Sqrt(baseSquare / steps), mixture.SmallestDeviation), Math.Max(mixture.Rate.Likeliest(jumps, steps), 1e-6),
            pullWeight > 0 ? pull / pullWeight : p.JumpMean, jumpSteps > 1e-9 ? Math.Max(Math.Sqrt(jumpSquare / jumpSteps), mixture.SmallestDeviation / 10) : p.JumpDeviation,
            line.LevelsAt(slope));
    }
}
