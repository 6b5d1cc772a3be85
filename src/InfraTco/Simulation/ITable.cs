using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A read-only table in memory of the machine that runs the kernel; a value is the same for every lane.</summary>
public interface ITable<T>
    where T : struct, ILane<T>
{
    /// <summary>A value, in every lane.</summary>
    /// <param name="row">Where the row begins.</param>
    /// <param name="column">Place in the row. Neither is checked: a kernel reads only what the layout of its table holds.</param>
    T At(int row, int column);
}
