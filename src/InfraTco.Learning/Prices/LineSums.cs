namespace InfraTco.Learning.Prices;

/// <summary>Sums of a weighted straight line.</summary>
internal struct LineSums
{
    private double _weight;
    private double _x;
    private double _y;
    private double _xx;
    private double _xy;

    public void Add(double x, double y, double weight)
    {
        _weight += weight;
        _x += weight * x;
        _y += weight * y;
        _xx += weight * x * x;
        _xy += weight * x * y;
    }

    /// <summary>Intercept of least squares at a given slope.</summary>
    public readonly double InterceptAt(double slope) => (_y - slope * _x) / _weight;

    /// <summary>Intercept and slope of least squares.</summary>
    public readonly (double Intercept, double Slope) Solve()
    {
        var slope = (_weight * _xy - _x * _y) / (_weight * _xx - _x * _x);
        return ((_y - slope * _x) / _weight, slope);
    }
}
