using ILGPU;
using InfraTco.Simulation;

namespace InfraTco.Ilgpu;

/// <summary>A table of numbers in a device's memory.</summary>
/// <param name="values">The memory.</param>
public readonly struct FloatView(ArrayView<float> values) : ITable<DeviceLane>
{
    private readonly ArrayView<float> _values = values;

    /// <inheritdoc/>
    public DeviceLane At(int row, int column) => new(_values[row + column]);
}
