namespace InfraTco.Charts;

/// <summary>What a result does when one driver at a time goes to its low and its high input; the widest driver on top.</summary>
/// <param name="Title">The line above the figure.</param>
/// <param name="Measure">What the result measures.</param>
/// <param name="BaseValue">The result with every driver at its typical input.</param>
/// <param name="Drivers">The drivers, in any order.</param>
public sealed record Tornado(string Title, Measure Measure, double BaseValue, IReadOnlyList<TornadoDriver> Drivers) : Chart(Title)
{
    /// <summary>Drivers shown, the widest first; the rest is left out. Default 15; at least 1.</summary>
    public int MostDrivers { get; init; } = 15;
}
