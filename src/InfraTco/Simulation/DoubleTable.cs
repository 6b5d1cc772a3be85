using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A table in double precision.</summary>
public readonly struct DoubleTable(double[] values) : ITable<Exact>
{
    /// <inheritdoc/>
    public Exact At(int row, int column) => new(values[row + column]);
}
