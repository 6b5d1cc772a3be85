namespace InfraTco.Learning.Prices;

/// <summary>Weighted least squares of a straight line whose intercept differs by group: y = level of the group + slope · x.</summary>
/// <param name="levels">How many groups there are.</param>
internal sealed class LevelledLine(int levels)
{
    private readonly LineSums[] _groups = new LineSums[levels];

    /// <summary>Takes a point in.</summary>
    public void Add(int group, double x, double y, double weight) => _groups[group].Add(x, y, weight);

    /// <summary>Slope of least squares.</summary>
    public double Slope() => _groups.Sum(g => g.Cross) / Square();

    /// <summary>Levels of least squares at a given slope, 0 for a group without points.</summary>
    public double[] LevelsAt(double slope) => [.. _groups.Select(g => g.InterceptAt(slope))];

    /// <summary>Variance of the line at a point, where weights are one over variances.</summary>
    /// <param name="group">The group.</param>
    /// <param name="x">The point.</param>
    /// <param name="holdsSlope">Whether the slope is given, not fitted.</param>
    public double VarianceAt(int group, double x, bool holdsSlope)
    {
        var line = _groups[group];
        return 1 / line.Weight + (holdsSlope ? 0 : Math.Pow(x - line.Middle, 2) / Square());
    }

    /// <summary>Logarithm of the determinant of the information on the levels, and on the slope unless that is given.</summary>
    /// <param name="holdsSlope">Whether the slope is given, not fitted.</param>
    public double LogInformation(bool holdsSlope) => _groups.Where(g => g.Weight > 0).Sum(g => Math.Log(g.Weight)) + (holdsSlope ? 0 : Math.Log(Square()));

    /// <summary>Weighted squares of x about the means of the groups: the information on the slope.</summary>
    public double Square() => _groups.Sum(g => g.Square);
}
