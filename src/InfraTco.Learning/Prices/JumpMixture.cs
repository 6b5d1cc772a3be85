using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>Likelihood of steps that hold a Poisson number of normal jumps besides a normal change (Merton, Journal of Financial Economics 3, 1976).</summary>
internal sealed class JumpMixture
{
    /// <summary>Most jumps that a step may hold.</summary>
    public const int MostJumps = 5;

    private const double SmallestShare = 0.1; // of the robust scale of changes: below it a few equal changes would make the likelihood endless
    private const double SmallestOfAll = 0.05; // of the standard deviation, where most changes are nothing, as in a price list. Assumption.
    private const double FewestJumps = 0.01; // in the whole series: as good as none
    private const double WidestRanges = 10; // of the series: no jump seen in it is larger

    private readonly double[] _before;
    private readonly double[] _after;
    private readonly StepLevels _levels;

    /// <summary>The likelihood of a series.</summary>
    /// <param name="logs">Logarithms of prices at equal steps.</param>
    /// <param name="levels">Which mean each step has.</param>
    /// <param name="rate">What is known beforehand of the jumps in a step.</param>
    public JumpMixture(IReadOnlyList<double> logs, StepLevels levels, JumpRatePrior rate)
    {
        (_levels, Rate) = (levels, rate);
        var mean = logs.Average();
        _before = [.. logs.Take(logs.Count - 1).Select(x => x - mean)];
        _after = [.. logs.Skip(1)];
        double[] changes = [.. _after.Zip(_before, (y, x) => y - x - mean)];
        SmallestDeviation = Math.Max(Math.Max(SmallestShare * RobustDeviation(changes), SmallestOfAll * changes.PopulationStandardDeviation()), 1e-6);
    }

    /// <summary>How many steps the series has.</summary>
    public int Steps => _after.Length;

    /// <summary>What is known beforehand of the jumps in a step.</summary>
    public JumpRatePrior Rate { get; }

    /// <summary>The lowest deviation that is fitted.</summary>
    public double SmallestDeviation { get; }

    /// <summary>How many means were fitted.</summary>
    public int LevelCount => _levels.Count;

    /// <summary>Which mean a step has, its value before, less the mean of all, and the value after.</summary>
    public (int Level, double Before, double After) this[int step] => (_levels.Of(step), _before[step], _after[step]);

    /// <summary>The lowest and the highest value of a parameter of the vector that the series could tell from others.</summary>
    public (double Low, double High) Told(int index)
    {
        var widest = WidestRanges * (_after.Max() - _after.Min());
        return index switch
        {
            JumpParameters.JumpsAt => (Math.Log(FewestJumps / Steps), Math.Log(MostJumps)),
            JumpParameters.JumpMeanAt => (-widest, widest),
            JumpParameters.DeviationAt or JumpParameters.JumpDeviationAt => (Math.Log(SmallestDeviation / 100), Math.Log(widest)),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
    }

    /// <summary>Logarithm of the likelihood.</summary>
    public double LogLikelihood(JumpParameters p)
    {
        Span<double> share = stackalloc double[MostJumps + 1];
        var sum = 0.0;
        for (var i = 0; i < Steps; i++)
            sum += Shares(share, i, p);
        return sum;
    }

    /// <summary>The line through the steps, each weighed by one over its variance.</summary>
    /// <param name="weight">Of a step.</param>
    public LevelledLine Line(Func<int, double> weight)
    {
        var line = new LevelledLine(LevelCount);
        for (var i = 0; i < Steps; i++)
            line.Add(_levels.Of(i), _before[i], _after[i], weight(i));
        return line;
    }

    /// <summary>How far a step's value after is from its line.</summary>
    public double Rest(int step, in JumpParameters p) => _after[step] - p.Levels[_levels.Of(step)] - p.Persistence * _before[step];

    /// <summary>Puts in how likely each number of jumps is in a step; gives the logarithm of the step's density.</summary>
    public double Shares(Span<double> share, int step, in JumpParameters p)
    {
        double rest = Rest(step, p), sum = 0, weight = Math.Exp(-p.Jumps);
        for (var k = 0; k <= MostJumps; k++)
        {
            share[k] = weight * Normal(rest - k * p.JumpMean, p.Variance(k)) + double.Epsilon;
            sum += share[k];
            weight *= p.Jumps / (k + 1);
        }
        for (var k = 0; k <= MostJumps; k++)
            share[k] /= sum;
        return Math.Log(sum);
    }

    /// <summary>Standard deviation of a normal sample by the median of its distance from zero.</summary>
    public static double RobustDeviation(IEnumerable<double> values)
    {
        const double MadToSigma = 1.4826;
        double[] absolute = [.. values.Select(Math.Abs).Order()];
        return MadToSigma * absolute[absolute.Length / 2];
    }

    private static double Normal(double deviation, double variance) => Math.Exp(-deviation * deviation / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);
}
