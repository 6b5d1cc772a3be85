using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Data.Profiles;

/// <summary>Reads an accelerator profile, and refuses one that contradicts itself.</summary>
internal static class AcceleratorReader
{
    // Each format does at least as much as the one before it, on every part that has both.
    private static readonly Precision[] Narrowing = [Precision.Tf32, Precision.Bf16, Precision.Fp8, Precision.Fp4];

    public static AcceleratorProfile Read(YamlMap map)
    {
        map.Expect("id", "name", "vendor", "generation", "launchDate", "availability", "power", "memory", "throughput", "silicon", "cooling", "carbon",
            "reliability", "price");
        var power = map.Map("power");
        var memory = map.Map("memory");
        var throughput = map.Map("throughput");
        var silicon = map.MapOrNull("silicon");
        var cooling = map.MapOrNull("cooling");
        var carbon = map.Map("carbon");
        var reliability = map.Map("reliability");
        var price = map.Map("price");
        var profile = new AcceleratorProfile
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Vendor = map.Text("vendor"),
            Generation = map.Text("generation"),
            LaunchDate = ProfileIdentity.LaunchDate(map),
            Availability = map.Enum<Availability>("availability"),
            Tdp = power.Ranged<Power>("tdp"),
            PowerCapMinimum = power.RangedOrNull<Power>("powerCapMinimum"),
            IdleEmptyPower = power.Ranged<Power>("idleEmptyPower"),
            IdleResidentPower = power.RangedOrNull<Power>("idleResidentPower"),
            MemoryCapacity = memory.Ranged<DataSize>("memoryCapacity"),
            MemoryBandwidth = memory.Ranged<DataRate>("memoryBandwidth"),
            MemoryType = memory.Text("memoryType"),
            ScaleUpBandwidth = memory.RangedOrNull<DataRate>("scaleUpBandwidth"),
            DenseThroughput = ReadDense(throughput.Map("denseThroughput")),
            ProcessNode = silicon?.TextOrNull("processNode"),
            DieArea = silicon?.RangedOrNull<DieArea>("dieArea"),
            DieCount = silicon?.RangedOrNull<Count>("dieCount"),
            MaximumTemperature = cooling?.RangedOrNull<Temperature>("maximumTemperature"),
            EmbodiedCarbon = carbon.Ranged<CarbonMass>("embodiedCarbon"),
            FaultRate = reliability.Ranged<EventRate>("faultRate"),
            ReplacementRate = reliability.Ranged<AnnualRate>("replacementRate"),
            Price = price.Ranged<Money>("price"),
            RentalPrice = price.RangedOrNull<ComputePrice>("rentalPrice"),
        };
        foreach (var block in (ReadOnlySpan<YamlMap?>)[power, memory, throughput, silicon, cooling, carbon, reliability, price])
            block?.Done();
        CheckPower(power, profile);
        return profile;
    }

    private static Dictionary<Precision, Ranged<ComputeRate>> ReadDense(YamlMap map)
    {
        var dense = new Dictionary<Precision, Ranged<ComputeRate>>();
        foreach (var precision in Enum.GetValues<Precision>())
        {
            if (map.RangedOrNull<ComputeRate>(EnumName.Camel(precision.ToString())) is { } rate)
                dense.Add(precision, rate);
        }
        map.Done();
        CheckDense(map, dense);
        return dense;
    }

    private static void CheckDense(YamlMap map, Dictionary<Precision, Ranged<ComputeRate>> dense)
    {
        (Precision Precision, Ranged<ComputeRate> Rate)? wider = null;
        foreach (var precision in Narrowing)
        {
            if (!dense.TryGetValue(precision, out var rate))
                continue;
            if (wider is { } w && rate.Typical < w.Rate.Typical)
            {
                throw map.Error(EnumName.Camel(precision.ToString()), $"dense {precision} is below dense {w.Precision}",
                    "a narrower format is at least as fast; are both figures dense?");
            }
            wider = (precision, rate);
        }
    }

    private static void CheckPower(YamlMap map, AcceleratorProfile profile)
    {
        if (profile.IdleEmptyPower.Typical > profile.Tdp.Typical)
            throw map.Error("idleEmptyPower", "idle power is above the board power limit", "idleEmptyPower <= tdp");
        if (profile.IdleResidentPower is { } resident && resident.Typical < profile.IdleEmptyPower.Typical)
            throw map.Error("idleResidentPower", "idle power with a model resident is below idle power without", "idleEmptyPower <= idleResidentPower");
        if (profile.PowerCapMinimum is { } cap && cap.Typical > profile.Tdp.Typical)
            throw map.Error("powerCapMinimum", "the lowest power limit is above the board power limit", "powerCapMinimum <= tdp");
    }
}
