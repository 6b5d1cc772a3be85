namespace InfraTco.Quantities;

/// <summary>A value with its range and its source: what a hardware profile or a scenario states.</summary>
/// <param name="Low">Low end of the range.</param>
/// <param name="Typical">The value of the expected case.</param>
/// <param name="High">High end of the range.</param>
/// <param name="Provenance">Source, date and confidence.</param>
public sealed record Ranged<D>(Quantity<D> Low, Quantity<D> Typical, Quantity<D> High, Provenance Provenance)
    where D : IDimension
{
    /// <summary>A single value: low, typical and high alike.</summary>
    public static Ranged<D> Single(double value, string unit, Provenance provenance)
    {
        var q = Quantity<D>.Of(value, unit);
        return new(q, q, q, provenance);
    }

    /// <summary>The typical value in the base unit.</summary>
    public double Base => Typical.Base;
}
