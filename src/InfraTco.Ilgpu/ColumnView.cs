using ILGPU;
using InfraTco.Simulation;

namespace InfraTco.Ilgpu;

/// <summary>A few numbers of one path in a device's memory, those of neighbouring paths side by side.</summary>
/// <param name="values">The memory of all paths.</param>
/// <param name="path">The path.</param>
/// <param name="stride">Numbers from one index to the next.</param>
public readonly struct ColumnView(ArrayView<float> values, int path, int stride) : ILaneBuffer<DeviceLane>
{
    private readonly ArrayView<float> _values = values;
    private readonly int _path = path;
    private readonly int _stride = stride;

    /// <inheritdoc/>
    public DeviceLane this[int index]
    {
        get => new(_values[index * _stride + _path]);
        set => _values[index * _stride + _path] = value.Value;
    }
}
