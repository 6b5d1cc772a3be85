using InfraTco.Quantities;

namespace InfraTco.Hardware;

/// <summary>A measured rate of token generation, for USD per million tokens.</summary>
/// <param name="Workload">Model, precision and scenario, in words: "Llama 2 70B, FP8, offline (MLPerf v5.1)".</param>
/// <param name="WorkloadClass">Power class that the measurement belongs to.</param>
/// <param name="Rate">Tokens per second and GPU.</param>
public sealed record TokenThroughput(string Workload, WorkloadClass WorkloadClass, Ranged<TokenRate> Rate);
