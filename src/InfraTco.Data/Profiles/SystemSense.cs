using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Data.Profiles;

/// <summary>What must hold between the fields of a system, whoever made it.</summary>
internal static class SystemSense
{
    /// <exception cref="InputException">Two fields contradict each other; the place is that of the one that is more likely wrong.</exception>
    public static void Check(YamlMap map, SystemProfile system)
    {
        CheckPower(map.Map("power"), system);
        if (system.LiquidHeatShare.High.Base > 0 && system.LiquidInletLimit is null)
        {
            throw map.Map("cooling").Error("liquidHeatShare", "heat leaves by liquid, and the liquid has no limit",
                "add liquidInletLimit, or set liquidHeatShare to 0 %");
        }
        if (system.LaunchDate < system.Accelerator.LaunchDate)
        {
            throw map.Error("launchDate", "the system ships before its accelerator",
                FormattableString.Invariant($"{system.Accelerator.Id} ships from {system.Accelerator.LaunchDate:yyyy-MM-dd}"));
        }
        var mechanical = map.Map("mechanical");
        Positive(mechanical, "rackUnits", system.RackUnits);
        Positive(mechanical, "systemsPerRack", system.SystemsPerRack);
        Positive(mechanical, "weight", system.Weight);
    }

    private static void Positive<D>(YamlMap map, string field, Ranged<D> value)
        where D : IDimension
    {
        if (value.Low.Base <= 0)
            throw map.Error(field, $"{field} is zero", "give a positive number");
    }

    private static void CheckPower(YamlMap power, SystemProfile system)
    {
        AtMost(power, "measuredPeakPower", system.MeasuredPeakPower, "ratedPower", system.RatedPower);
        AtMost(power, "idleEmptyPower", system.IdleEmptyPower, "idleResidentPower", system.IdleResidentPower);
        var busyMap = power.Map("busyPower");
        foreach (var (workload, busy) in system.BusyPower)
        {
            var field = EnumName.Camel(workload.ToString());
            AtMost(busyMap, field, busy, "power.measuredPeakPower", system.MeasuredPeakPower);
            if (busy.Typical < system.IdleResidentPower.Typical)
                throw busyMap.Error(field, $"busy power ({field}) is below idleResidentPower", "idle <= busy <= rated");
        }
        var chips = system.Accelerator.Tdp.Low * system.AcceleratorCount;
        if (system.RatedPower.High < chips)
            throw power.Error("ratedPower", $"ratedPower is below that of {system.AcceleratorCount} accelerators", $"it is at least {chips}");
        var shares = system.AcceleratorPowerShare.Typical.Base + system.FanPowerShare.Typical.Base;
        if (shares > 1)
            throw power.Error("fanPowerShare", "accelerators and fans draw more than the whole", "acceleratorPowerShare + fanPowerShare <= 100 %");
    }

    private static void AtMost(YamlMap map, string lower, Ranged<Power> value, string upper, Ranged<Power> bound)
    {
        if (value.Typical > bound.Typical)
            throw map.Error(lower, $"{lower} ({value.Typical}) is above {upper} ({bound.Typical})", $"{lower} <= {upper}");
    }
}
