namespace InfraTco.Learning.Prices;

/// <summary>Sums of weighted points, and what they say about their means.</summary>
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

    /// <summary>Sum of weights.</summary>
    public readonly double Weight => _weight;

    /// <summary>Weighted mean of x.</summary>
    public readonly double Middle => _x / _weight;

    /// <summary>Squares of x about its mean.</summary>
    public readonly double Square => About(_xx, _x, _x);

    /// <summary>Products of x and y about their means.</summary>
    public readonly double Cross => About(_xy, _x, _y);

    /// <summary>Intercept of least squares at a given slope, 0 without points.</summary>
    public readonly double InterceptAt(double slope) => _weight > 0 ? (_y - slope * _x) / _weight : 0;

    private readonly double About(double products, double a, double b) => _weight > 0 ? products - a * b / _weight : 0;
}
