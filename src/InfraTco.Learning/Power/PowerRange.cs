namespace InfraTco.Learning.Power;

/// <summary>A power with its range [W].</summary>
/// <param name="Low">Low end.</param>
/// <param name="Typical">The value itself.</param>
/// <param name="High">High end.</param>
public readonly record struct PowerRange(double Low, double Typical, double High)
{
    /// <summary>The same of each of its three values.</summary>
    public PowerRange Select(Func<double, double> of) => new(of(Low), of(Typical), of(High));
}
