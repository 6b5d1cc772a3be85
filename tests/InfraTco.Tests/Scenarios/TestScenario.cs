using InfraTco.Comparison;
using InfraTco.Electrical;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Scenarios;

/// <summary>A plain scenario: ten megawatts, five years, the old system and the fast one. Tests vary it by <c>with</c>.</summary>
internal static class TestScenario
{
    internal static Scenario Plain { get; } = new()
    {
        Name = "Test",
        Start = new(2027, 1, 1),
        Years = 5,
        Site = new()
        {
            Preset = "none",
            Name = "Testville",
            UtcOffsetHours = 0,
            Capacity = Quantity<Power>.Of(10, "MW"),
            CapacityAt = CapacityPoint.It,
            Cooling = "auto",
            Ups = UpsMode.DoubleConversion,
            Redundancy = Redundancy.NPlusOne,
            Electricity = new()
            {
                Tariff = TariffKind.AllIn,
                Price = Value<EnergyPrice>(0.06, "USD/kWh"),
                Escalation = Value<AnnualRate>(1.5, "%/yr"),
            },
            Carbon = new()
            {
                Accounting = CarbonAccounting.Location,
                Direct = Value<CarbonIntensity>(300, "gCO2e/kWh"),
                LifeCycle = Value<CarbonIntensity>(350, "gCO2e/kWh"),
                Trend = Value<AnnualRate>(-5, "%/yr"),
                Floor = Value<CarbonIntensity>(50, "gCO2e/kWh"),
                TransmissionLoss = Value<Fraction>(5, "%"),
                Price = Value<CarbonPrice>(20, "USD/tCO2e"),
                PriceEscalation = Value<AnnualRate>(3, "%/yr"),
                PriceInElectricity = false,
            },
            Water = new()
            {
                Price = Value<WaterPrice>(1.5, "USD/m3"),
                GridHydro = HydroWater.Operational,
                GridWithoutHydro = Value<WaterIntensity>(1, "L/kWh"),
                GridOperational = Value<WaterIntensity>(1.5, "L/kWh"),
                GridFull = Value<WaterIntensity>(4, "L/kWh"),
            },
            Building = new()
            {
                Cost = Value<CapacityCost>(11, "USD/W"),
                Escalation = Value<AnnualRate>(0, "%/yr"),
                Life = Value<Duration>(20, "years"),
                EmbodiedCarbon = Value<CarbonPerPower>(1000, "kgCO2e/kW"),
                Staff = Value<AnnualRate>(1.5, "%/yr"),
                Maintenance = Value<AnnualRate>(1.6, "%/yr"),
                PropertyTax = Value<Fraction>(1, "%"),
                Insurance = Value<AnnualRate>(0.3, "%/yr"),
            },
        },
        Fleet = new()
        {
            Basis = Basis.Power,
            Provisioning = Provisioning.Rated,
            Oversubscription = Quantity<Ratio>.Of(1, "x"),
            NonServerPowerShare = Value<Fraction>(10, "%"),
            Workload = WorkloadClass.Training,
            Precision = PrecisionPolicy.Same,
            Utilisation = Value<Fraction>(65, "%"),
            Spares = Value<Fraction>(5, "%"),
            EnergisationDelayMonths = 0,
            Deliveries = [new(0, Quantity<Fraction>.Of(1, ""))],
            UsedAge = Value<Duration>(2.5, "years"),
        },
        Candidates = [New("old"), New("fast")],
        Costs = new()
        {
            StorageCapexShare = Value<Fraction>(2, "%"),
            Installation = Value<Fraction>(2.5, "%"),
            Maintenance = Value<AnnualRate>(2.1, "%/yr"),
            Warranty = Value<Duration>(3, "years"),
            Software = Value<AnnualRate>(1.9, "%/yr"),
            Inflation = Value<AnnualRate>(2, "%/yr"),
        },
        Market = new()
        {
            ResaleDecline = Value<AnnualRate>(19, "%/yr"),
            GenerationStep = Value<Ratio>(0.8, "x"),
            GenerationGap = Value<Duration>(1.5, "years"),
            Releases = [new("B200", new(2024, 11, 15), Provenance.Unstated), new("B300", new(2025, 8, 22), Provenance.Unstated)],
            LastGeneration = new(2026, 9, 30),
            Rebounds = [],
            Scrap = Value<Fraction>(5, "%"),
            Sale = SaleRoute.Broker,
            NewPriceDecline = Value<AnnualRate>(4.5, "%/yr"),
            UsedPrice = UsedPriceRule.Profile,
            PerformancePerDollarGrowth = Value<AnnualRate>(30, "%/yr"),
            Successor = new()
            {
                Performance = Gain(2.27, 2.5, 3.17),
                PerformancePerWatt = Gain(1.3, 1.7, 2.2),
                PerformancePerDollar = Gain(1.42, 1.6, 1.91),
            },
            ComputePriceTrend = Value<AnnualRate>(-20, "%/yr"),
            Demand = new()
            {
                Model = DemandModel.Steady,
                Growth = Value<AnnualRate>(0, "%/yr"),
                SoftwareHalving = Value<Duration>(8, "months"),
                Rebound = Value<Ratio>(0.8, "x"),
                EdgeShare = [Quantity<Fraction>.Of(0, "")],
                PriceResponse = Value<Fraction>(50, "%"),
                ResaleResponse = Value<Ratio>(1, "x"),
                UtilisationCap = Value<Fraction>(90, "%"),
            },
        },
        Currencies = new Dictionary<string, double>(),
        Refresh = new()
        {
            Incumbent = New("old") with { Id = "old-owned", Acquisition = Acquisition.Owned },
            Challengers = [new() { Fleet = New("fast") }],
            Closing = true,
            Policies = [RefreshPolicy.Never, RefreshPolicy.Optimal],
            EveryYears = [],
            SwitchingCost = Value<CapacityCost>(100, "USD/kW"),
            DowntimeMonths = 1,
            ComputePrice = Value<ComputePrice>(2.5, "USD/GPU-h"),
        },
        Finance = new()
        {
            DiscountRate = Value<AnnualRate>(12, "%/yr"),
            BookLife = Value<Duration>(6, "years"),
            AccountingLives = [.. new[] { 3, 4, 5, 6 }.Select(y => new AccountingLife($"{y}", Quantity<Duration>.Of(y, "years"), Provenance.Unstated))],
            BonusDepreciation = Value<Fraction>(40, "%"),
        },
        Risk = TestRisk.Plain,
    };

    private static Ranged<Ratio> Gain(double low, double typical, double high) =>
        new(Quantity<Ratio>.Of(low, "x"), Quantity<Ratio>.Of(typical, "x"), Quantity<Ratio>.Of(high, "x"), Provenance.Unstated);

    internal static CandidateScenario New(string system) => Of(system, Acquisition.New, system);

    internal static CandidateScenario Owned(string system) => Of(system, Acquisition.Owned, system + "-owned");

    internal static CandidateScenario Used(string system) => Of(system, Acquisition.Used, system + "-used");

    internal static Scenario With(this Scenario scenario, params CandidateScenario[] candidates) => scenario with { Candidates = candidates };

    internal static Scenario WithFleet(this Scenario scenario, Func<FleetScenario, FleetScenario> change) => scenario with { Fleet = change(scenario.Fleet) };

    internal static Scenario WithSite(this Scenario scenario, Func<SiteScenario, SiteScenario> change) => scenario with { Site = change(scenario.Site) };

    internal static Scenario WithBuilding(this Scenario scenario, Func<BuildingScenario, BuildingScenario> change) =>
        scenario.WithSite(s => s with { Building = change(s.Building) });

    internal static Scenario WithCarbon(this Scenario scenario, Func<GridCarbonScenario, GridCarbonScenario> change) =>
        scenario.WithSite(s => s with { Carbon = change(s.Carbon) });

    internal static Scenario WithCosts(this Scenario scenario, Func<CostScenario, CostScenario> change) => scenario with { Costs = change(scenario.Costs) };

    internal static Scenario WithMarket(this Scenario scenario, Func<MarketScenario, MarketScenario> change) => scenario with { Market = change(scenario.Market) };

    internal static Scenario WithFinance(this Scenario scenario, Func<FinanceScenario, FinanceScenario> change) => scenario with { Finance = change(scenario.Finance) };

    /// <summary>Generations that come on the day on which they are expected.</summary>
    internal static Scenario OnTime(this Scenario scenario) => scenario with { Risk = scenario.Risk with { GenerationGapDeviation = Value<Ratio>(0, "x") } };

    internal static StudyResult Run(this Scenario scenario, FlatSite? site = null) => Study.Run(scenario, Find, (site ?? new()).For);

    /// <summary>The first candidate alone.</summary>
    internal static CandidateResult First(this Scenario scenario, FlatSite? site = null) =>
        (scenario with { Candidates = [scenario.Candidates[0]] }).Run(site).Candidates[0];

    private static CandidateScenario Of(string system, Acquisition acquisition, string id) => new() { Id = id, System = system, Acquisition = acquisition };
}
