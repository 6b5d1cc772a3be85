namespace InfraTco.Data.Telemetry;

/// <summary>Sums and counts of the signals of one device in one interval.</summary>
/// <param name="signals">How many signals are known; more may come.</param>
internal sealed class SignalMeans(int signals)
{
    private double[] _sums = new double[signals];
    private int[] _counts = new int[signals];

    public void Add(int signal, double value)
    {
        Reach(signal + 1);
        _sums[signal] += value;
        _counts[signal]++;
    }

    /// <summary>The means, NaN where there is no value.</summary>
    public double[] Means(int count)
    {
        var means = new double[count];
        for (var i = 0; i < count; i++)
            means[i] = i < _sums.Length && _counts[i] > 0 ? _sums[i] / _counts[i] : double.NaN;
        return means;
    }

    /// <summary>Both together; either may be absent.</summary>
    public static SignalMeans? Merge(SignalMeans? into, SignalMeans? other)
    {
        if (into is null || other is null)
            return into ?? other;
        into.Reach(other._sums.Length);
        for (var i = 0; i < other._sums.Length; i++)
        {
            into._sums[i] += other._sums[i];
            into._counts[i] += other._counts[i];
        }
        return into;
    }

    private void Reach(int count)
    {
        if (_sums.Length >= count)
            return;
        Array.Resize(ref _sums, count);
        Array.Resize(ref _counts, count);
    }
}
