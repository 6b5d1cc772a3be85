namespace InfraTco.Hardware;

/// <summary>What a system is busy with: it decides power, throughput and which idle state it waits in.</summary>
public enum WorkloadClass
{
    /// <summary>Model training; waits empty.</summary>
    Training,

    /// <summary>Throughput serving, batched and prefill-heavy; waits with the model resident.</summary>
    Serving,

    /// <summary>Latency-bound serving, decode-heavy; waits with the model resident.</summary>
    Decode,
}
