namespace InfraTco.Learning.Prices;

/// <summary>
/// Likelihood of steps that hold a Poisson number of normal jumps besides a normal change (Merton, Journal of Financial Economics 3, 1976), and its maximum by
/// expectation and maximisation (Dempster, Laird and Rubin, Journal of the Royal Statistical Society B 39, 1977).
/// </summary>
internal sealed class JumpMixture
{
    private const int MostJumps = 5; // in one step
    private const int MostRounds = 2000;
    private const double Settled = 1e-5; // of the logarithm, over ten rounds
    private const double SmallestShare = 0.1; // of the robust scale of changes: below it a few equal changes would make the likelihood endless
    private const double MadToSigma = 1.4826;
    private const double FarDeviations = 2.5;

    private const double FewestJumps = 0.01; // in the whole series: as good as none
    private const double WidestRanges = 10; // of the series: no jump seen in it is larger

    private readonly double[] _before;
    private readonly double[] _after;
    private readonly double _smallest;
    private readonly JumpRatePrior? _rate;

    /// <summary>The likelihood of a series.</summary>
    /// <param name="logs">Logarithms of prices at equal steps.</param>
    /// <param name="rate">What is known beforehand of the jumps in a step, if anything.</param>
    public JumpMixture(IReadOnlyList<double> logs, JumpRatePrior? rate = null)
    {
        _rate = rate;
        var mean = logs.Average();
        _before = [.. logs.Take(logs.Count - 1).Select(x => x - mean)];
        _after = [.. logs.Skip(1)];
        double[] changes = [.. _after.Zip(_before, (y, x) => Math.Abs(y - x - mean)).Order()];
        _smallest = Math.Max(SmallestShare * MadToSigma * changes[changes.Length / 2], 1e-6);
    }

    /// <summary>How many steps the series has.</summary>
    public int Steps => _after.Length;

    /// <summary>Logarithm of the lowest deviation that is fitted.</summary>
    public double LeastLogDeviation => Math.Log(_smallest);

    /// <summary>The lowest and the highest value of a parameter of the vector that the series could tell from others.</summary>
    public (double Low, double High) Told(int index)
    {
        var widest = WidestRanges * (_after.Max() - _after.Min());
        return index switch
        {
            JumpParameters.JumpsAt => (Math.Log(FewestJumps / _after.Length), Math.Log(MostJumps)),
            JumpParameters.JumpMeanAt => (-widest, widest),
            JumpParameters.DeviationAt or JumpParameters.JumpDeviationAt => (Math.Log(_smallest / 100), Math.Log(widest)),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
    }

    /// <summary>The parameters of the highest likelihood.</summary>
    public JumpParameters Fit()
    {
        var best = Climb(Start(1));
        var other = Climb(Start(-1));
        return Score(other) > Score(best) ? other : best;
    }

    /// <summary>What the parameters are chosen by: the logarithm of the likelihood, and of what is known beforehand.</summary>
    public double Score(JumpParameters p) => LogLikelihood(p) + (_rate?.LogDensity(p.Jumps) ?? 0);

    /// <summary>Logarithm of the likelihood.</summary>
    public double LogLikelihood(JumpParameters p)
    {
        double sum = 0;
        for (var i = 0; i < _after.Length; i++)
        {
            double density = 0, weight = Math.Exp(-p.Jumps);
            for (var k = 0; k <= MostJumps; k++)
            {
                density += weight * Normal(_after[i] - p.Level - p.Persistence * _before[i] - k * p.JumpMean, p.Deviation * p.Deviation + k * p.JumpDeviation * p.JumpDeviation);
                weight *= p.Jumps / (k + 1);
            }
            sum += Math.Log(density + double.Epsilon);
        }
        return sum;
    }

    // Changes far from the rest, on one side, are taken for jumps; where there is none, a jump of two and a half deviations each twentieth step.
    private JumpParameters Start(int side)
    {
        var (level, mean) = (_after.Average(), _before.Average());
        double cross = 0, square = 0;
        for (var i = 0; i < _after.Length; i++)
        {
            cross += (_before[i] - mean) * (_after[i] - level);
            square += (_before[i] - mean) * (_before[i] - mean);
        }
        var persistence = Math.Clamp(cross / square, 0.05, 0.99);
        double[] residuals = [.. _after.Select((y, i) => y - level - persistence * _before[i])];
        double[] absolute = [.. residuals.Select(Math.Abs).Order()];
        var scale = Math.Max(MadToSigma * absolute[absolute.Length / 2], _smallest);
        double[] far = [.. residuals.Where(r => side * r > FarDeviations * scale)];
        return far.Length > 0
            ? new(level, persistence, scale, (double)far.Length / residuals.Length, far.Average(), Math.Max(scale, Math.Sqrt(far.Average(f => (f - far.Average()) * (f - far.Average())))))
            : new(level, persistence, scale, 0.05, side * FarDeviations * scale, scale);
    }

    /// <summary>The parameters of the highest likelihood of a walk: a price that nothing pulls back.</summary>
    public JumpParameters FitWalk()
    {
        var (best, other) = (Climb(Start(1) with { Persistence = 1 }, JumpParameters.PersistenceAt), Climb(Start(-1) with { Persistence = 1 }, JumpParameters.PersistenceAt));
        return Score(other) > Score(best) ? other : best;
    }

    /// <summary>The parameters of the highest likelihood near others, with one of their vector held where it is.</summary>
    /// <param name="near">Where to begin.</param>
    /// <param name="held">Place in the vector of what is held.</param>
    /// <param name="holdsPersistence">Whether the persistence is held too.</param>
    public JumpParameters FitHolding(JumpParameters near, int held, bool holdsPersistence) => Climb(near, held, holdsPersistence);

    private JumpParameters Climb(JumpParameters p, int held = -1, bool holdsPersistence = false)
    {
        var value = held >= 0 ? p.ToVector()[held] : 0;
        var last = Score(p);
        for (var round = 1; round <= MostRounds; round++)
        {
            p = Improve(p, holdsPersistence || held == JumpParameters.PersistenceAt);
            if (held >= 0)
                p = Held(p, held, value);
            if (round % 10 != 0)
                continue;
            var next = Score(p);
            if (next - last < Settled)
                break;
            last = next;
        }
        return p;
    }

    private static JumpParameters Held(JumpParameters p, int held, double value)
    {
        var vector = p.ToVector();
        vector[held] = value;
        return JumpParameters.Of(vector);
    }

    // Of a step's deviation from its mean, the normal change and the jumps share by their variances; what each is expected to hold gives the next parameters.
    private JumpParameters Improve(JumpParameters p, bool holdsPersistence)
    {
        var line = new LineSums();
        double jumps = 0, pull = 0, pullWeight = 0, baseSquare = 0, jumpSquare = 0, jumpSteps = 0;
        Span<double> share = stackalloc double[MostJumps + 1];
        for (var i = 0; i < _after.Length; i++)
        {
            var rest = _after[i] - p.Level - p.Persistence * _before[i];
            Shares(share, rest, p);
            for (var k = 0; k <= MostJumps; k++)
            {
                var variance = p.Deviation * p.Deviation + k * p.JumpDeviation * p.JumpDeviation;
                var (own, jump) = (p.Deviation * p.Deviation / variance, k * p.JumpDeviation * p.JumpDeviation / variance);
                var e = rest - k * p.JumpMean;
                line.Add(_before[i], _after[i] - k * p.JumpMean, share[k] / variance);
                baseSquare += share[k] * (own * own * e * e + jump * p.Deviation * p.Deviation);
                if (k == 0)
                    continue;
                jumps += share[k] * k;
                jumpSteps += share[k];
                pull += share[k] * k * rest / variance;
                pullWeight += share[k] * k * k / variance;
                jumpSquare += share[k] / k * (jump * jump * e * e + jump * p.Deviation * p.Deviation);
            }
        }
        var (level, persistence) = holdsPersistence ? (line.InterceptAt(p.Persistence), p.Persistence) : line.Solve();
        return new(
            level, holdsPersistence ? persistence : Math.Clamp(persistence, ReversionFit.LowestPersistence, ReversionFit.HighestPersistence),
            Math.Max(Math.Sqrt(baseSquare / _after.Length), _smallest), Math.Max(_rate?.Likeliest(jumps, _after.Length) ?? jumps / _after.Length, 1e-6),
            pullWeight > 0 ? pull / pullWeight : p.JumpMean, jumpSteps > 1e-9 ? Math.Max(Math.Sqrt(jumpSquare / jumpSteps), _smallest / 10) : p.JumpDeviation);
    }

    private static void Shares(Span<double> share, double rest, JumpParameters p)
    {
        double sum = 0, weight = Math.Exp(-p.Jumps);
        for (var k = 0; k <= MostJumps; k++)
        {
            share[k] = weight * Normal(rest - k * p.JumpMean, p.Deviation * p.Deviation + k * p.JumpDeviation * p.JumpDeviation) + double.Epsilon;
            sum += share[k];
            weight *= p.Jumps / (k + 1);
        }
        for (var k = 0; k <= MostJumps; k++)
            share[k] /= sum;
    }

    private static double Normal(double deviation, double variance) => Math.Exp(-deviation * deviation / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);
}
