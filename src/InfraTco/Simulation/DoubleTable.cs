using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A table in double precision.</summary>
public readonly struct DoubleTable(double[] values) : ITable<Exact>
{
    /// <inheritdoc/>
    public Exact this[int index] => new(values[index]);
}
