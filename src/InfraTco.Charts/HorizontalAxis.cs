using InfraTco.Charts.Scales;

namespace InfraTco.Charts;

/// <summary>A horizontal axis shared by all series of a figure.</summary>
/// <param name="Name">What runs along it, such as <c>Month</c>.</param>
public abstract record HorizontalAxis(string Name)
{
    /// <summary>Positions of the values along the axis, ascending [unit of the axis].</summary>
    public abstract IReadOnlyList<double> Positions { get; }

    /// <summary>A position as a reader names it: a month, a year, a number.</summary>
    /// <param name="position">Position [unit of the axis].</param>
    /// <returns>The text.</returns>
    public abstract string Describe(double position);

    internal abstract string Title { get; }

    internal abstract IReadOnlyList<AxisTick> Ticks(int most);
}
