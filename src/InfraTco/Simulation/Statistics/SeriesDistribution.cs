using System.Numerics;

namespace InfraTco.Simulation.Statistics;

/// <summary>What a state says about its series: moments from the exact sums, quantiles and tails from the histogram.</summary>
public sealed class SeriesDistribution
{
    /// <summary>Standard errors on either side of a mean that hold it with 95 % probability.</summary>
    private const double StandardErrors = 1.959963984540054;

    private readonly SeriesState _state;
    private readonly long[] _below;

    /// <summary>Reads a state that holds at least one outcome.</summary>
    /// <exception cref="ArgumentException">The state is empty.</exception>
    public SeriesDistribution(SeriesState state)
    {
        if (state.Count == 0)
            throw new ArgumentException("The series has no outcomes.", nameof(state));
        _state = state;
        _below = new long[HistogramLayout.BinCount + 1];
        for (var i = 0; i < HistogramLayout.BinCount; i++)
            _below[i + 1] = _below[i] + state.Bins[i];
    }

    /// <summary>Outcomes.</summary>
    public long Count => _state.Count;

    /// <summary>Outcomes that were no finite number, which are in no other figure.</summary>
    public long Missing => _state.Missing;

    /// <summary>Outcomes so far out that the moments hold them at the limit of their exact sums.</summary>
    public long Saturated => _state.Saturated;

    /// <summary>Smallest outcome.</summary>
    public double Minimum => _state.Minimum;

    /// <summary>Largest outcome.</summary>
    public double Maximum => _state.Maximum;

    /// <summary>Mean: centre + Σd / n.</summary>
    public double Mean => _state.Range.Centre + Math.ScaleB((double)_state.Sum / Count, -_state.Range.Exponent);

    /// <summary>Sample variance (n·Σd² − (Σd)²) / (n·(n − 1)), the numerator in exact integers; zero for a single outcome.</summary>
    public double Variance
    {
        get
        {
            if (Count < 2)
                return 0;
            var numerator = (BigInteger)Count * _state.SumOfSquares - (BigInteger)_state.Sum * _state.Sum;
            return Math.ScaleB((double)numerator / ((double)Count * (Count - 1)), -2 * _state.Range.Exponent);
        }
    }

    /// <summary>Standard deviation.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Standard error of the mean, s / √n; n independent replicates count by their means, independent paths by their outcomes.</summary>
    public double StandardError => _state.Replicates is { } replicates
        ? Math.ScaleB(ReplicateError.Of([.. replicates.Select(r => (double)r.Sum / r.Count)]), -_state.Range.Exponent)
        : Math.Sqrt(Variance / Count);

    /// <summary>Half-width of the 95 % interval of the mean, relative to it; +∞ where a single outcome, or a mean of zero, tells none.</summary>
    public double RelativeHalfWidth => Count < 2 || Mean == 0 ? double.PositiveInfinity : StandardErrors * StandardError / Math.Abs(Mean);

    /// <summary>The quantile at a probability from 0 to 1, linear inside its bin and never outside the extremes.</summary>
    public double Quantile(double probability)
    {
        var rank = Math.Clamp(probability, 0, 1) * Count;
        var bin = BinOfRank(rank);
        var (low, high) = Edges(bin);
        return low + (high - low) * (rank - _below[bin]) / (_below[bin + 1] - _below[bin]);
    }

    /// <summary>
    /// Standard error of a quantile: that of the share of outcomes below it, √(p·(1 − p)/n) where they are independent, over f(q), with 1/f as the
    /// slope of the quantiles over ± n^(−1/3) of probability, at most half the distance to the nearer end.
    /// </summary>
    /// <remarks>Siddiqui's estimate: M. M. Siddiqui, J. Res. Natl. Bur. Stand. 64B, 1960; bandwidth of that order by D. A. Bloch, J. L. Gastwirth, 1968.</remarks>
    public double QuantileStandardError(double probability)
    {
        var bandwidth = Math.Min(Math.Cbrt(1.0 / Count), 0.5 * Math.Min(probability, 1 - probability));
        if (bandwidth <= 0)
            return 0;
        var slope = (Quantile(probability + bandwidth) - Quantile(probability - bandwidth)) / (2 * bandwidth);
        return ShareError(probability) * slope;
    }

    /// <summary>Share of the outcomes below a value, linear inside its bin.</summary>
    public double ProbabilityBelow(double value)
    {
        if (value <= Minimum)
            return 0;
        if (value > Maximum)
            return 1;
        var bin = SingleRange.Of(_state.Range).BinOf((float)value);
        var (low, high) = Edges(bin);
        var part = high > low ? Math.Clamp((value - low) / (high - low), 0, 1) : 1;
        return (_below[bin] + part * _state.Bins[bin]) / Count;
    }

    /// <summary>Risk of high outcomes (a cost): the quantile at <paramref name="level"/> and the mean above it.</summary>
    public TailRisk UpperRisk(double level) => Risk(level, Count * level, Count, 1 - level);

    /// <summary>Risk of low outcomes (a margin): the quantile at 1 − <paramref name="level"/> and the mean below it.</summary>
    public TailRisk LowerRisk(double level) => Risk(1 - level, 0, Count * (1 - level), 1 - level);

    /// <summary>
    /// CVaR over the ranks of a tail, and its error √([Var(L | tail) + α·(CVaR − VaR)²] / ((1 − α)·n)), α = 1 − share of the tail; that is the error
    /// of the mean of (L − VaR)⁺ / (1 − α), which replicates tell by theirs.
    /// </summary>
    private TailRisk Risk(double probability, double fromRank, double toRank, double share)
    {
        var valueAtRisk = Quantile(probability);
        var (weight, mean, squares) = (0.0, 0.0, 0.0);
        var beyond = new double[HistogramLayout.GroupCount];
        for (var bin = BinOfRank(fromRank); bin < HistogramLayout.BinCount && _below[bin] < toRank; bin++)
        {
            if (_state.Bins[bin] == 0)
                continue;
            var (low, high) = Edges(bin);
            var (first, last) = (Math.Max(fromRank, _below[bin]) - _below[bin], Math.Min(toRank, _below[bin + 1]) - _below[bin]);
            var distance = low + (high - low) * 0.5 * (first + last) / _state.Bins[bin] - valueAtRisk;
            weight += last - first;
            mean += (last - first) * distance;
            beyond[bin / HistogramLayout.GroupBins] += (last - first) * distance;
            squares += (last - first) * distance * distance;
        }

        if (weight <= 0)
            return new(valueAtRisk, valueAtRisk, 0);
        mean /= weight;
        var variance = Math.Max(0, squares / weight - mean * mean) + (1 - share) * mean * mean;
        var error = _state.Replicates is { } replicates
            ? ReplicateError.Of([.. replicates.Select(r => Beyond(r, beyond) / (share * r.Count))])
            : Math.Sqrt(variance / (share * Count));
        return new(valueAtRisk, valueAtRisk + mean, error);
    }

    /// <summary>Sum of a replicate's distances beyond the value at risk, where an outcome of a group of bins counts like the mean of all in it.</summary>
    /// <param name="replicate">The replicate.</param>
    /// <param name="beyond">[group] sums of all outcomes.</param>
    private double Beyond(ReplicateState replicate, double[] beyond)
    {
        var sum = 0.0;
        for (var group = 0; group < beyond.Length; group++)
        {
            if (replicate.Groups[group] > 0)
                sum += replicate.Groups[group] * beyond[group] / InGroup(group);
        }
        return sum;
    }

    /// <summary>Standard error of the share of outcomes below the quantile at a probability.</summary>
    private double ShareError(double probability)
    {
        if (_state.Replicates is not { } replicates)
            return Math.Sqrt(probability * (1 - probability) / Count);
        var rank = probability * Count;
        var group = BinOfRank(rank) / HistogramLayout.GroupBins;
        var part = (rank - _below[group * HistogramLayout.GroupBins]) / InGroup(group);
        return ReplicateError.Of([.. replicates.Select(r => (r.Groups.Take(group).Sum(n => (long)n) + part * r.Groups[group]) / r.Count)]);
    }

    /// <summary>Outcomes in a group of bins.</summary>
    private long InGroup(int group) => _below[(group + 1) * HistogramLayout.GroupBins] - _below[group * HistogramLayout.GroupBins];

    /// <summary>The bin that holds a rank: the first one that is not empty and reaches it.</summary>
    private int BinOfRank(double rank)
    {
        var (first, last) = (0, HistogramLayout.BinCount - 1);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (_below[middle + 1] >= rank && _below[middle + 1] > 0)
                last = middle;
            else
                first = middle + 1;
        }

        return first;
    }

    /// <summary>The edges of a bin in the unit of the series, inside the extremes.</summary>
    private (double Low, double High) Edges(int bin)
    {
        var unit = (_state.Range.High - _state.Range.Low) / HistogramLayout.LinearBins;
        return (
            Math.Clamp(_state.Range.Low + unit * HistogramLayout.LowerEdge(bin), Minimum, Maximum),
            Math.Clamp(_state.Range.Low + unit * HistogramLayout.LowerEdge(bin + 1), Minimum, Maximum));
    }
}
