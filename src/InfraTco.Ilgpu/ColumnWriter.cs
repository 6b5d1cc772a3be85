using ILGPU;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu;

/// <summary>Writes the outcomes of one path, series by series, into rows in a device's memory.</summary>
/// <param name="rows">Rows of all series.</param>
/// <param name="series">First series.</param>
/// <param name="path">The path.</param>
public struct ColumnWriter(ArrayView<float> rows, int series, int path) : IOutcomeSink<DeviceLane>
{
    private readonly ArrayView<float> _rows = rows;
    private int _at = series * BlockRows.Stride + path;

    /// <inheritdoc/>
    public void Next(DeviceLane value)
    {
        _rows[_at] = value.Value;
        _at += BlockRows.Stride;
    }
}
