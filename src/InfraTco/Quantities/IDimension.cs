namespace InfraTco.Quantities;

/// <summary>
/// What a number measures: a marker type that names the dimension, its units and the range a value may have.
/// The first unit is the base unit, in which <see cref="Quantity{D}"/> stores its value.
/// </summary>
public interface IDimension
{
    /// <summary>The dimension in words, for error messages: "power", "electricity price".</summary>
    static abstract string Name { get; }

    /// <summary>The units that are read and written, base unit first.</summary>
    static abstract IReadOnlyList<Unit> Units { get; }

    /// <summary>The smallest value that makes sense, in the base unit; zero unless stated otherwise.</summary>
    static virtual double Minimum => 0;

    /// <summary>The largest value that makes sense, in the base unit; infinity unless stated otherwise.</summary>
    static virtual double Maximum => double.PositiveInfinity;
}
