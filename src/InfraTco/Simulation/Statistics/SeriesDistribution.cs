using System.Numerics;

namespace InfraTco.Simulation.Statistics;

/// <summary>What a state says about its series: moments from the exact sums, quantiles and tails from the histogram.</summary>
public sealed class SeriesDistribution
{
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
    public double StandardError => _state.Replicates is { } replicates ? ReplicateError(replicates) : Math.Sqrt(Variance / Count);

    /// <summary>The quantile at a probability from 0 to 1, linear inside its bin and never outside the extremes.</summary>
    public double Quantile(double probability)
    {
        var rank = Math.Clamp(probability, 0, 1) * Count;
        var bin = BinOfRank(rank);
        var (low, high) = Edges(bin);
        return low + (high - low) * (rank - _below[bin]) / (_below[bin + 1] - _below[bin]);
    }

    /// <summary>
    /// Standard error of a quantile, √(p·(1 − p)/n) / f(q), with 1/f as the slope of the quantiles over ± n^(−1/3) of probability, at most half
    /// the distance to the nearer end.
    /// </summary>
    /// <remarks>Siddiqui's estimate: M. M. Siddiqui, J. Res. Natl. Bur. Stand. 64B, 1960; bandwidth of that order by D. A. Bloch, J. L. Gastwirth, 1968.</remarks>
    public double QuantileStandardError(double probability)
    {
        var bandwidth = Math.Min(Math.Cbrt(1.0 / Count), 0.5 * Math.Min(probability, 1 - probability));
        if (bandwidth <= 0)
            return 0;
        var slope = (Quantile(probability + bandwidth) - Quantile(probability - bandwidth)) / (2 * bandwidth);
        return Math.Sqrt(probability * (1 - probability) / Count) * slope;
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
    /// CVaR over the ranks of a tail, and its error √([Var(L | tail) + α·(CVaR − VaR)²] / ((1 − α)·n)), α = 1 − share of the tail.
    /// </summary>
    private TailRisk Risk(double probability, double fromRank, double toRank, double share)
    {
        var valueAtRisk = Quantile(probability);
        var (weight, mean, squares) = (0.0, 0.0, 0.0);
        for (var bin = BinOfRank(fromRank); bin < HistogramLayout.BinCount && _below[bin] < toRank; bin++)
        {
            if (_state.Bins[bin] == 0)
                continue;
            var (low, high) = Edges(bin);
            var (first, last) = (Math.Max(fromRank, _below[bin]) - _below[bin], Math.Min(toRank, _below[bin + 1]) - _below[bin]);
            var distance = low + (high - low) * 0.5 * (first + last) / _state.Bins[bin] - valueAtRisk;
            weight += last - first;
            mean += (last - first) * distance;
            squares += (last - first) * distance * distance;
        }

        if (weight <= 0)
            return new(valueAtRisk, valueAtRisk, 0);
        mean /= weight;
        var variance = Math.Max(0, squares / weight - mean * mean) + (1 - share) * mean * mean;
        return new(valueAtRisk, valueAtRisk + mean, Math.Sqrt(variance / (share * Count)));
    }

    /// <remarks>A. B. Owen, Monte Carlo theory, methods and examples, 2013, section 17.7.</remarks>
    private double ReplicateError(IReadOnlyList<ReplicateSum> replicates)
    {
        var means = replicates.Select(r => (double)r.Sum / r.Count).ToArray();
        var centre = means.Average();
        var variance = means.Sum(m => (m - centre) * (m - centre)) / (means.Length - 1);
        return Math.ScaleB(Math.Sqrt(variance / means.Length), -_state.Range.Exponent);
    }

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
