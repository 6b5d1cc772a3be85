namespace InfraTco.Learning.Workloads;

/// <summary>A measured steady state.</summary>
/// <param name="Model">Name of the model that was served.</param>
/// <param name="Query">What was served, on what.</param>
/// <param name="PowerW">Mean power of one GPU [W].</param>
public sealed record WorkloadRow(string Model, WorkloadQuery Query, double PowerW);
