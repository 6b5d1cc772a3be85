using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>B against A, path by path in the same futures.</summary>
/// <param name="A">Place of A among the systems.</param>
/// <param name="B">Place of B.</param>
/// <param name="Cheaper">Paths in which B's levelised cost is below A's.</param>
/// <param name="LowerTco">Paths in which B's cost of ownership is below A's.</param>
/// <param name="LowerCarbon">Paths in which B emits less per H100-equivalent hour.</param>
/// <param name="Levelised">Difference of levelised cost, B − A [USD per H100-equivalent h].</param>
/// <param name="Tco">Difference of cost of ownership, B − A [USD].</param>
public sealed record PairState(
    int A, int B, long Cheaper, long LowerTco, long LowerCarbon, SeriesState Levelised, SeriesState Tco);
