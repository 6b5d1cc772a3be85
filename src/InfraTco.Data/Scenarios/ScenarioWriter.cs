using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Writes a scenario as YAML that reads back as the same scenario: every value with its unit, range and source.</summary>
public static class ScenarioWriter
{
    /// <summary>The text.</summary>
    public static string Write(Scenario scenario) => Compose(scenario).ToString();

    /// <summary>Every value with a range and a source that the scenario rests on, in the order of the file.</summary>
    public static IReadOnlyList<Assumption> Assumptions(Scenario scenario) => Compose(scenario).Assumptions;

    /// <summary>Every value as it is written, with its place in the file.</summary>
    internal static IReadOnlyList<ScenarioValue> Values(Scenario scenario) => Compose(scenario).Values;

    private static ScenarioText Compose(Scenario scenario)
    {
        var text = new ScenarioText();
        text.Value("name", scenario.Name);
        text.Value("start", scenario.Start);
        text.Value("years", (int?)scenario.Years);
        text.Block("site", () => Site(text, scenario.Site));
        text.Block("fleet", () => Fleet(text, scenario.Fleet));
        text.Items("systems", scenario.Candidates.Select(Candidate));
        text.Block("costs", () => Costs(text, scenario.Costs));
        text.Block("market", () => MarketWriter.Write(text, scenario.Market));
        text.Block("finance", () => Finance(text, scenario.Finance));
        text.Block("refresh", () => RefreshWriter.Write(text, scenario.Refresh));
        text.Block("risk", () => Risk(text, scenario.Risk));
        if (scenario.Currencies.Count > 0)
            text.Block("currencies", () => Currencies(text, scenario));
        return text;
    }

    private static void Site(ScenarioText text, SiteScenario site)
    {
        text.Value("preset", site.Preset);
        text.Value("weatherFile", site.WeatherFile);
        text.Value("name", site.Name);
        text.Value("utcOffset", (double?)site.UtcOffsetHours);
        text.Value("capacity", (Quantity<Power>?)site.Capacity);
        text.Value("capacityAt", site.CapacityAt);
        text.Value("cooling", site.Cooling);
        text.Block("electrical", () =>
        {
            text.Value("ups", site.Ups);
            text.Value("redundancy", site.Redundancy);
        });
        text.Block("electricity", () => Electricity(text, site.Electricity));
        text.Block("carbon", () => Carbon(text, site.Carbon));
        text.Block("water", () => Water(text, site.Water));
        text.Block("building", () => Building(text, site.Building));
    }

    private static void Electricity(ScenarioText text, ElectricityScenario electricity)
    {
        text.Value("tariff", electricity.Tariff);
        text.Value("price", electricity.Price);
        text.Value("demandCharge", electricity.DemandCharge);
        text.Value("escalation", electricity.Escalation);
        text.Value("hourlyFile", electricity.HourlyFile);
    }

    private static void Carbon(ScenarioText text, GridCarbonScenario carbon)
    {
        text.Value("accounting", carbon.Accounting);
        text.Value("direct", carbon.Direct);
        text.Value("lifeCycle", carbon.LifeCycle);
        text.Value("marketBased", carbon.MarketBased);
        text.Value("trend", carbon.Trend);
        text.Value("floor", carbon.Floor);
        text.Value("transmissionLoss", carbon.TransmissionLoss);
        text.Value("price", carbon.Price);
        text.Value("priceEscalation", carbon.PriceEscalation);
        text.Value("priceInElectricity", carbon.PriceInElectricity);
        text.Value("hourlyFile", carbon.HourlyFile);
    }

    private static void Water(ScenarioText text, WaterScenario water)
    {
        text.Value("price", water.Price);
        text.Value("gridHydro", water.GridHydro);
        text.Value("gridWithoutHydro", water.GridWithoutHydro);
        text.Value("gridOperational", water.GridOperational);
        text.Value("gridFull", water.GridFull);
    }

    private static void Building(ScenarioText text, BuildingScenario building)
    {
        text.Value("cost", building.Cost);
        text.Value("escalation", building.Escalation);
        text.Value("life", building.Life);
        text.Value("embodiedCarbon", building.EmbodiedCarbon);
        text.Value("staff", building.Staff);
        text.Value("maintenance", building.Maintenance);
        text.Value("propertyTax", building.PropertyTax);
        text.Value("insurance", building.Insurance);
        text.Value("colocation", building.Colocation);
    }

    private static void Inference(ScenarioText text, InferenceScenario inference)
    {
        text.Value("class", inference.Class);
        text.Value("parameters", (double?)inference.Parameters);
        text.Value("activeParameters", inference.ActiveParameters);
        text.Value("weights", inference.Weights);
        text.Value("concurrency", (double?)inference.Concurrency);
        text.Value("gpus", inference.Gpus);
        if (inference.TakesVideo)
            text.Value("video", true);
        text.Value("steps", inference.Steps);
        text.Value("megapixels", inference.Megapixels);
    }

    private static void Fleet(ScenarioText text, FleetScenario fleet)
    {
        text.Value("basis", fleet.Basis);
        text.Value("gpus", fleet.Gpus);
        text.Value("work", fleet.WorkH100eHours);
        text.Value("budget", fleet.Budget);
        text.Value("provisioning", fleet.Provisioning);
        text.Value("oversubscription", (Quantity<Ratio>?)fleet.Oversubscription);
        text.Value("workload", fleet.Workload);
        text.Value("precision", fleet.Precision);
        if (fleet.Inference is { } inference)
            text.Block("inference", () => Inference(text, inference));
        text.Value("utilisation", fleet.Utilisation);
        if (fleet.UtilisationByHour is { } hours)
            text.Items("utilisationByHour", hours.Select(ScenarioText.Number));
        text.Value("spares", fleet.Spares);
        text.Value("nonServerPowerShare", fleet.NonServerPowerShare);
        text.Value("energisationDelay", (int?)fleet.EnergisationDelayMonths);
        text.Items("deliveries", fleet.Deliveries.Select(d => $"{{ month: {d.Month}, share: {ScenarioText.Bare(d.Share)} }}"));
        text.Value("usedAge", fleet.UsedAge);
    }

    private static string Candidate(CandidateScenario candidate) => $"{{ {string.Join(", ", CandidateFields(candidate))} }}";

    /// <summary>The fields of a candidate, for a block that may hold others.</summary>
    internal static List<string> CandidateFields(CandidateScenario candidate)
    {
        var fields = new List<string>
        {
            $"system: {ScenarioText.Quoted(candidate.System)}",
            $"acquire: {EnumName.Kebab(candidate.Acquisition.ToString())}",
            $"id: {ScenarioText.Quoted(candidate.Id)}",
        };
        if (candidate.Price is { } price)
            fields.Add($"price: {ScenarioText.Bare(price)}");
        if (candidate.Count is { } count)
            fields.Add($"count: {count}");
        return fields;
    }

    private static void Costs(ScenarioText text, CostScenario costs)
    {
        text.Value("storageCapexShare", costs.StorageCapexShare);
        text.Value("installation", costs.Installation);
        text.Value("maintenance", costs.Maintenance);
        text.Value("warranty", costs.Warranty);
        text.Value("software", costs.Software);
        text.Value("inflation", costs.Inflation);
    }

    private static void Risk(ScenarioText text, RiskScenario risk)
    {
        text.Value("scale", (Quantity<Ratio>?)risk.Scale);
        text.Value("profileRanges", (Quantity<Ratio>?)risk.ProfileRanges);
        text.Value("electricityReversion", risk.ElectricityReversion);
        text.Value("electricityVolatility", risk.ElectricityVolatility);
        text.Value("electricityJumpRate", risk.ElectricityJumpRate);
        text.Value("electricityJumpMean", risk.ElectricityJumpMean);
        text.Value("electricityJumpDeviation", risk.ElectricityJumpDeviation);
        text.Value("computePriceVolatility", risk.ComputePriceVolatility);
        text.Value("reboundRate", risk.ReboundRate);
        text.Value("reboundSize", risk.ReboundSize);
        text.Value("generationGapDeviation", risk.GenerationGapDeviation);
        text.Value("utilisationPersistence", risk.UtilisationPersistence);
        text.Value("utilisationDeviation", risk.UtilisationDeviation);
        text.Value("demandPersistence", risk.DemandPersistence);
        text.Value("demandDeviation", risk.DemandDeviation);
        text.Value("gridCarbonVolatility", risk.GridCarbonVolatility);
        text.Value("carbonPriceVolatility", risk.CarbonPriceVolatility);
        text.Value("carbonPriceFloor", risk.CarbonPriceFloor);
        text.Value("carbonPriceCeiling", risk.CarbonPriceCeiling);
        text.Value("shortRateReversion", risk.ShortRateReversion);
        text.Value("shortRateVolatility", risk.ShortRateVolatility);
        text.Value("capexVolatility", risk.CapexVolatility);
        text.Value("weatherPersistence", risk.WeatherPersistence);
        text.Value("weatherDeviation", risk.WeatherDeviation);
        text.Value("failureDeviation", risk.FailureDeviation);
        text.Value("softwareDeviation", risk.SoftwareDeviation);
        text.Items("correlations", risk.Correlations.Select(Correlation));
    }

    private static string Correlation(FactorCorrelation c)
    {
        var fields = new List<string>
        {
            $"a: {EnumName.Kebab(c.A.ToString())}", $"b: {EnumName.Kebab(c.B.ToString())}", $"value: {ScenarioText.Number(c.Value)}",
        };
        return $"{{ {string.Join(", ", fields.Concat(From(c.Provenance)))} }}";
    }

    private static string AccountingLife(AccountingLife life)
    {
        string[] fields = [$"name: {ScenarioText.Quoted(life.Name)}", $"life: {ScenarioText.Bare(life.Life)}", .. From(life.Provenance)];
        return $"{{ {string.Join(", ", fields)} }}";
    }

    internal static IEnumerable<string> From(Provenance provenance)
    {
        if (provenance.Source.Length > 0)
            yield return $"source: {ScenarioText.Quoted(provenance.Source)}";
        if (provenance.Date.Length > 0)
            yield return $"date: {ScenarioText.Quoted(provenance.Date)}";
        yield return $"confidence: {provenance.Confidence}";
    }

    private static void Currencies(ScenarioText text, Scenario scenario)
    {
        foreach (var (code, rate) in scenario.Currencies.OrderBy(c => c.Key, StringComparer.Ordinal))
            text.Value(code, (double?)rate);
    }

    private static void Finance(ScenarioText text, FinanceScenario finance)
    {
        text.Value("discountRate", finance.DiscountRate);
        text.Value("bookLife", finance.BookLife);
        text.Items("accountingLives", finance.AccountingLives.Select(AccountingLife));
        text.Value("bonusDepreciation", finance.BonusDepreciation);
    }
}
