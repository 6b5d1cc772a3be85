using InfraTco.Data.Scenarios;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Data.Results;

/// <summary>The values of a hardware profile that a run rests on, with their sources.</summary>
public static class ProfileAssumptions
{
    /// <summary>The values of a system and of its accelerator.</summary>
    public static IEnumerable<Assumption> Of(SystemProfile system)
    {
        var at = system.Id + ".";
        yield return One("ratedPower", system.RatedPower);
        yield return One("measuredPeakPower", system.MeasuredPeakPower);
        yield return One("idleEmptyPower", system.IdleEmptyPower);
        yield return One("idleResidentPower", system.IdleResidentPower);
        foreach (var (workload, power) in system.BusyPower)
            yield return One($"busyPower.{EnumName.Kebab(workload.ToString())}", power);
        yield return One("acceleratorPowerShare", system.AcceleratorPowerShare);
        yield return One("fanPowerShare", system.FanPowerShare);
        yield return One("liquidHeatShare", system.LiquidHeatShare);
        yield return One("priceNew", system.PriceNew);
        if (system.PriceUsed is { } used)
            yield return One("priceUsed", used);
        yield return One("networkCapexShare", system.NetworkCapexShare);
        yield return One("embodiedBaseboard", system.EmbodiedBaseboard);
        yield return One("embodiedHost", system.EmbodiedHost);
        yield return One("embodiedNetwork", system.EmbodiedNetwork);
        yield return One("repairTime", system.RepairTime);
        foreach (var ((workload, policy), ratio) in system.RelativeThroughput)
            yield return One($"relativeThroughput.{EnumName.Kebab(workload.ToString())}.{EnumName.Kebab(policy.ToString())}", ratio);
        yield return One("accelerator.idleEmptyPower", system.Accelerator.IdleEmptyPower);
        yield return One("accelerator.faultRate", system.Accelerator.FaultRate);
        yield return One("accelerator.replacementRate", system.Accelerator.ReplacementRate);
        yield return One("accelerator.price", system.Accelerator.Price);

        Assumption One<D>(string name, Ranged<D> value)
            where D : IDimension => Assumption.Of(at + name, value);
    }
}
