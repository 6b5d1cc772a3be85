using ILGPU;
using InfraTco.Simulation;

namespace InfraTco.Ilgpu;

/// <summary>A table of integers in a device's memory.</summary>
/// <param name="values">The memory.</param>
public readonly struct WordView(ArrayView<uint> values) : IWordTable<DeviceWord>
{
    private readonly ArrayView<uint> _values = values;

    /// <inheritdoc/>
    public DeviceWord this[int index] => new(_values[index]);
}
