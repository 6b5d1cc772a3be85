using InfraTco.Hardware;

namespace InfraTco.Learning.Power;

/// <summary>
/// What a system draws at the wall besides its accelerators (processors, memory, fans, losses of the power supplies), as its profile leaves it.
/// <para>
/// Assumption: the host draws that whatever its accelerators do. On a cluster of 8 x A100 servers, mean power of the accelerators and mean utilisation give the mean
/// of its servers 4 % low (AcmeTrace, August 2023; Hu et al., NSDI 2024).
/// </para>
/// </summary>
internal static class HostPower
{
    /// <summary>While nothing is done: idle − n × idle accelerator [W].</summary>
    public static PowerRange Idle(SystemProfile system)
    {
        var (idle, accelerators) = (system.IdleEmptyPower, system.AcceleratorCount * system.Accelerator.IdleEmptyPower.Base);
        return new(idle.Low.Base - accelerators, idle.Base - accelerators, idle.High.Base - accelerators);
    }

    /// <summary>
    /// While it works: busy × (1 − accelerators' share), of training or, for other work, of throughput serving. The range is that of the share, since that of busy
    /// power is what the accelerators do [W].
    /// </summary>
    public static PowerRange Busy(SystemProfile system, WorkloadClass workload)
    {
        var busy = system.BusyPower[workload == WorkloadClass.Training ? WorkloadClass.Training : WorkloadClass.Serving].Base;
        var share = system.AcceleratorPowerShare;
        return new(busy * (1 - share.High.Base), busy * (1 - share.Base), busy * (1 - share.Low.Base));
    }
}
