using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Data.Profiles;

/// <summary>Reads a system profile.</summary>
internal static class SystemReader
{
    private const int MostAccelerators = 1024;

    /// <param name="map">The document.</param>
    /// <param name="accelerators">Finds the profile of an accelerator; the value is passed for the place of an error.</param>
    public static SystemProfile Read(YamlMap map, Func<YamlValue, AcceleratorProfile> accelerators)
    {
        map.Expect("id", "name", "vendor", "accelerator", "acceleratorCount", "launchDate", "availability", "power", "cooling", "mechanical", "price", "carbon",
            "reliability", "throughput");
        var power = map.Map("power");
        var cooling = map.Map("cooling");
        var mechanical = map.Map("mechanical");
        var price = map.Map("price");
        var carbon = map.Map("carbon");
        var reliability = map.Map("reliability");
        var throughput = map.Map("throughput");
        var profile = new SystemProfile
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Vendor = map.Text("vendor"),
            Accelerator = accelerators(map["accelerator"]),
            AcceleratorCount = map.Integer("acceleratorCount", 1, MostAccelerators),
            LaunchDate = ProfileIdentity.LaunchDate(map),
            Availability = map.Enum<Availability>("availability"),
            RatedPower = power.Ranged<Power>("ratedPower"),
            MeasuredPeakPower = power.Ranged<Power>("measuredPeakPower"),
            IdleEmptyPower = power.Ranged<Power>("idleEmptyPower"),
            IdleResidentPower = power.Ranged<Power>("idleResidentPower"),
            BusyPower = ReadByClass<Power>(power.Map("busyPower")),
            AcceleratorPowerShare = power.Ranged<Fraction>("acceleratorPowerShare"),
            FanPowerShare = power.Ranged<Fraction>("fanPowerShare"),
            LiquidHeatShare = cooling.Ranged<Fraction>("liquidHeatShare"),
            AirInletLimit = cooling.Ranged<Temperature>("airInletLimit"),
            LiquidInletLimit = cooling.RangedOrNull<Temperature>("liquidInletLimit"),
            AirFlow = cooling.RangedOrNull<AirFlow>("airFlow"),
            RackUnits = mechanical.Ranged<Count>("rackUnits"),
            SystemsPerRack = mechanical.Ranged<Count>("systemsPerRack"),
            Weight = mechanical.Ranged<Mass>("weight"),
            PriceNew = price.Ranged<Money>("priceNew"),
            PriceUsed = price.RangedOrNull<Money>("priceUsed"),
            NetworkCapexShare = price.Ranged<Fraction>("networkCapexShare"),
            EmbodiedBaseboard = carbon.Ranged<CarbonMass>("embodiedBaseboard"),
            EmbodiedHost = carbon.Ranged<CarbonMass>("embodiedHost"),
            EmbodiedNetwork = carbon.Ranged<CarbonMass>("embodiedNetwork"),
            RepairTime = reliability.Ranged<Duration>("repairTime"),
            RelativeThroughput = ReadRelative(throughput.Map("relativeThroughput")),
            TokenThroughput = ReadTokens(throughput.ListOrNull("tokenThroughput") ?? []),
            Hash = map.Hash,
        };
        foreach (var block in (ReadOnlySpan<YamlMap>)[power, cooling, mechanical, price, carbon, reliability, throughput])
            block.Done();
        SystemSense.Check(map, profile);
        return profile;
    }

    private static Dictionary<WorkloadClass, Ranged<D>> ReadByClass<D>(YamlMap map)
        where D : IDimension
    {
        var values = Enum.GetValues<WorkloadClass>().ToDictionary(c => c, c => map.Ranged<D>(EnumName.Camel(c.ToString())));
        map.Done();
        return values;
    }

    private static Dictionary<(WorkloadClass Class, PrecisionPolicy Policy), Ranged<Ratio>> ReadRelative(YamlMap map)
    {
        var ratios = new Dictionary<(WorkloadClass, PrecisionPolicy), Ranged<Ratio>>();
        foreach (var workload in Enum.GetValues<WorkloadClass>())
        {
            var policies = map.Map(EnumName.Camel(workload.ToString()));
            foreach (var policy in Enum.GetValues<PrecisionPolicy>())
                ratios.Add((workload, policy), policies.Ranged<Ratio>(EnumName.Camel(policy.ToString())));
            policies.Done();
        }
        map.Done();
        return ratios;
    }

    private static List<TokenThroughput> ReadTokens(IReadOnlyList<YamlValue> items)
    {
        var rates = new List<TokenThroughput>(items.Count);
        foreach (var item in items)
        {
            var map = item.Map();
            rates.Add(new TokenThroughput(map.Text("workload"), map.Enum<WorkloadClass>("workloadClass"), map.Ranged<TokenRate>("rate")));
            map.Done();
        }
        return rates;
    }
}
