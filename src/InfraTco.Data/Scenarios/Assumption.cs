using InfraTco.Quantities;

namespace InfraTco.Data.Scenarios;

/// <summary>One value that a run rests on, with its range and where it comes from.</summary>
/// <param name="Path">Its place in the scenario file: <c>fleet.utilisation</c>.</param>
/// <param name="Low">Low end, in <paramref name="Unit"/>.</param>
/// <param name="Typical">Value used.</param>
/// <param name="High">High end.</param>
/// <param name="Unit">Unit; empty for a plain number.</param>
/// <param name="Provenance">Source, date, confidence.</param>
public sealed record Assumption(string Path, double Low, double Typical, double High, string Unit, Provenance Provenance)
{
    /// <summary>The assumption that a ranged value is.</summary>
    public static Assumption Of<D>(string path, Ranged<D> value)
        where D : IDimension =>
        new(path, value.Low.Base, value.Typical.Base, value.High.Base, D.Units[0].Symbol, value.Provenance);
}
