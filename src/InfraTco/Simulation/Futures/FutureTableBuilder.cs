using InfraTco.Demand;
using InfraTco.Obsolescence;
using InfraTco.Risk;
using InfraTco.Scenarios;

namespace InfraTco.Simulation.Futures;

/// <summary>
/// Lays the drivers of a scenario out month by month: persistences, shocks, and the corrections that make every factor's mean one.
/// Equations beside each method; parameters and sources in the scenario.
/// </summary>
public static class FutureTableBuilder
{
    private const double MonthYears = 1.0 / 12;

    /// <summary>The table of a scenario over a horizon.</summary>
    /// <exception cref="ScenarioException">The correlations are not positive definite.</exception>
    public static FutureTable Build(Scenario scenario, int months)
    {
        var risk = scenario.Risk;
        var scale = risk.Scale.Base;
        var releases = new ReleaseSchedule(GenerationRenewal.Of(scenario, months));
        var table = new FutureTable(
            months, Cholesky.Factor(risk.Correlations), JumpThresholds(risk, scale),
            EventThreshold.Of(risk.ReboundRate.Base * MonthYears), releases, scenario.Market.GenerationStep.Base);
        Electricity(table, risk, scale);
        Software(table, scenario);
        Compute(table, risk, scale);
        Resale(table, scenario, scale);
        Releases(table, scenario.Market, releases);
        Utilisation(table, month => DemandPath.Balance(scenario, month).Utilisation, risk, scale);
        GridCarbon(table, risk, scale);
        CarbonPrice(table, risk, scale);
        ShortRate(table, risk, scale);
        Capex(table, risk, scale);
        Weather(table, risk, scale);
        return table;
    }

    /// <summary>Words at or above the k-th threshold mean more than k jumps: Poisson with mean λ/12.</summary>
    private static uint[] JumpThresholds(RiskScenario risk, double scale)
    {
        var probabilities = JumpProbabilities(risk, scale);
        var thresholds = new uint[FutureTable.MostJumps];
        double cumulative = 0;
        for (var k = 0; k < thresholds.Length; k++)
        {
            cumulative += probabilities[k];
            thresholds[k] = EventThreshold.Of(cumulative);
        }
        return thresholds;
    }

    /// <summary>Probability of k jumps in a month; the last is that of <see cref="FutureTable.MostJumps"/> or more.</summary>
    private static double[] JumpProbabilities(RiskScenario risk, double scale)
    {
        var mean = scale > 0 ? risk.ElectricityJumpRate.Base * MonthYears : 0;
        var probabilities = new double[FutureTable.MostJumps + 1];
        double probability = Math.Exp(-mean), rest = 1;
        for (var k = 0; k < FutureTable.MostJumps; k++)
        {
            probabilities[k] = probability;
            rest -= probability;
            probability *= mean / (k + 1);
        }
        probabilities[^1] = Math.Max(0, rest);
        return probabilities;
    }

    /// <summary>
    /// X' = φX + sZ + ΣJ with φ = e^(−κΔ), s² = σ²(1 − φ²)/2κ, J ~ N(μ, σ_J²), N ~ Poisson(λΔ). The mean of e^X after n months is
    /// exp(½s²Σφ^2k + Σ ln E[M(φ^k)^N]), k = 0 … n − 1, with M(a) = exp(aμ + ½a²σ_J²); N is told apart up to <see cref="FutureTable.MostJumps"/>.
    /// A jump enters whole at the month's end.
    /// </summary>
    private static void Electricity(FutureTable table, RiskScenario risk, double scale)
    {
        var kappa = risk.ElectricityReversion.Base;
        var persistence = Math.Exp(-kappa * MonthYears);
        var shock = OrnsteinShock(kappa, risk.ElectricityVolatility.Base * scale);
        var (mean, deviation) = (risk.ElectricityJumpMean.Base * scale, risk.ElectricityJumpDeviation.Base * scale);
        var probabilities = JumpProbabilities(risk, scale);
        double centre = 0, decay = 1;
        for (var month = 0; month < table.Months; month++)
        {
            var jump = Math.Exp(decay * mean + 0.5 * decay * decay * deviation * deviation);
            centre += 0.5 * shock * shock * decay * decay + Math.Log(probabilities.Select((p, k) => p * Math.Pow(jump, k)).Sum());
            decay *= persistence;
            table[month, FutureColumn.ElectricityPersistence] = persistence;
            table[month, FutureColumn.ElectricityShock] = shock;
            table[month, FutureColumn.JumpMean] = mean;
            table[month, FutureColumn.JumpDeviation] = deviation;
            table[month, FutureColumn.ElectricityCentre] = centre;
        }
    }

    /// <summary>A standard normal number a path, which shifts utilisation and price by what the month makes of it.</summary>
    private static void Software(FutureTable table, Scenario scenario)
    {
        for (var month = 0; month < table.Months; month++)
        {
            var spread = DemandSpread.At(scenario, month);
            table[month, FutureColumn.SoftwareInUtilisation] = spread.Logit;
            table[month, FutureColumn.SoftwareInPrice] = spread.Price;
        }
    }

    /// <summary>
    /// Geometric Brownian motion with rebounds by ln(1 + size) at a rate, and software pZ: mean after n months
    /// exp(n(½σ²Δ + ln(1 + λΔ·size)) + ½p²).
    /// </summary>
    private static void Compute(FutureTable table, RiskScenario risk, double scale)
    {
        var shock = risk.ComputePriceVolatility.Base * scale * Math.Sqrt(MonthYears);
        var size = risk.ReboundSize.Base * scale;
        var monthly = 0.5 * shock * shock + Math.Log(1 + risk.ReboundRate.Base * MonthYears * size);
        for (var month = 0; month < table.Months; month++)
        {
            var software = table[month, FutureColumn.SoftwareInPrice];
            table[month, FutureColumn.ComputeShock] = shock;
            table[month, FutureColumn.ReboundSize] = Math.Log(1 + size);
            table[month, FutureColumn.ComputeCentre] = (month + 1) * monthly + 0.5 * software * software;
        }
    }

    /// <summary>
    /// Market value goes with the price of compute by η: a month's mean is ½η²σ²Δ + ln(1 + λΔ((1 + size)^η − 1)) in logarithm, and that of
    /// software qZ so far ½q².
    /// </summary>
    private static void Resale(FutureTable table, Scenario scenario, double scale)
    {
        var (risk, response) = (scenario.Risk, scenario.Market.Demand.ResaleResponse.Base);
        var shock = response * risk.ComputePriceVolatility.Base * scale * Math.Sqrt(MonthYears);
        var rebound = Math.Pow(1 + risk.ReboundSize.Base * scale, response) - 1;
        var monthly = 0.5 * shock * shock + Math.Log(1 + risk.ReboundRate.Base * MonthYears * rebound);
        for (var month = 0; month < table.Months; month++)
        {
            var (before, after) = (response * DemandSpread.At(scenario, month).Price, response * DemandSpread.At(scenario, month + 1).Price);
            table[month, FutureColumn.ResaleResponse] = response;
            table[month, FutureColumn.SoftwareInResale] = after - before;
            table[month, FutureColumn.ResaleCentre] = monthly + 0.5 * (after * after - before * before);
        }
    }

    private static void Releases(FutureTable table, MarketScenario market, ReleaseSchedule releases)
    {
        var mean = releases.Renewal.MeanFactor(market.GenerationStep.Base);
        for (var month = 0; month < table.Months; month++)
        {
            table[month, FutureColumn.ReleaseStep] = market.GenerationStep.Base;
            table[month, FutureColumn.ReleaseInverseMean] = 1 / mean[month];
            table[month, FutureColumn.ReleaseCorrection] = (month == 0 ? 1 : mean[month - 1]) / mean[month];
        }
    }

    /// <summary>
    /// u = 1/(1 + e^−(c + a + d)), a and d AR(1) in the logit; a deviation in fractions of the hours is divided by u(1 − u), the slope of
    /// the logistic curve, at the utilisation of the start. Var(a + d) after n months = Σφ_a^2k s_a² + Σφ_d^2k s_d² + 2ρs_a s_dΣ(φ_aφ_d)^k, and q² of software; c makes the mean u.
    /// </summary>
    private static void Utilisation(FutureTable table, Func<int, double> expectedAt, RiskScenario risk, double scale)
    {
        var slope = Slope(expectedAt(0));
        var free = slope > LeastSlope;
        double Logit(double fractions) => free ? fractions * scale / slope : 0;
        var (own, demand) = (Logit(risk.UtilisationDeviation.Base), Logit(risk.DemandDeviation.Base));
        var (phi, psi) = (risk.UtilisationPersistence.Base, risk.DemandPersistence.Base);
        var rho = risk.Correlations.Where(c => Is(c, RiskFactor.Utilisation, RiskFactor.Demand)).Sum(c => c.Value);
        for (var month = 0; month < table.Months; month++)
        {
            var variance = own * own * Geometric(phi * phi, month + 1) + demand * demand * Geometric(psi * psi, month + 1)
                + 2 * rho * own * demand * Geometric(phi * psi, month + 1);
            var expected = expectedAt(month);
            var software = table[month, FutureColumn.SoftwareInUtilisation];
            var moves = free && Slope(expected) > LeastSlope;
            table[month, FutureColumn.UtilisationPersistence] = phi;
            table[month, FutureColumn.UtilisationShock] = own;
            table[month, FutureColumn.DemandPersistence] = psi;
            table[month, FutureColumn.DemandShock] = demand;
            table[month, FutureColumn.UtilisationCentre] = moves ? LogisticMean.Centre(expected, Math.Sqrt(variance + software * software)) : FullLogit;
            table[month, FutureColumn.UtilisationInverse] = moves ? 1 / expected : 1;
        }
    }

    private static double Slope(double utilisation) => utilisation * (1 - utilisation);

    /// <summary>Below this slope utilisation is all or nothing and does not move.</summary>
    private const double LeastSlope = 1e-4;

    /// <summary>A logit at which the logistic curve is one to the last bit of a float.</summary>
    private const double FullLogit = 40;

    private static bool Is(FactorCorrelation c, RiskFactor a, RiskFactor b) => (c.A == a && c.B == b) || (c.A == b && c.B == a);

    private static void GridCarbon(FutureTable table, RiskScenario risk, double scale)
    {
        var shock = risk.GridCarbonVolatility.Base * scale * Math.Sqrt(MonthYears);
        for (var month = 0; month < table.Months; month++)
        {
            table[month, FutureColumn.GridCarbonShock] = shock;
            table[month, FutureColumn.GridCarbonCentre] = 0.5 * shock * shock * (month + 1);
        }
    }

    private static void CarbonPrice(FutureTable table, RiskScenario risk, double scale)
    {
        var shock = risk.CarbonPriceVolatility.Base * scale * Math.Sqrt(MonthYears);
        var (floor, ceiling) = (risk.CarbonPriceFloor.Base, risk.CarbonPriceCeiling.Base);
        for (var month = 0; month < table.Months; month++)
        {
            table[month, FutureColumn.CarbonPriceShock] = shock;
            table[month, FutureColumn.CarbonPriceCentre] = ClampedLognormal.Centre(shock * Math.Sqrt(month + 1), floor, ceiling);
            table[month, FutureColumn.CarbonPriceFloor] = floor;
            table[month, FutureColumn.CarbonPriceCeiling] = ceiling;
        }
    }

    /// <summary>
    /// Vasicek deviation r' = φr + sZ, integral I = ΣrΔ; Var(I) after n months = Δ²s²Σ((1 − φ^i)/(1 − φ))², i = 1 … n. The factor on the
    /// discount factor is exp(−I − ½Var(I)).
    /// </summary>
    private static void ShortRate(FutureTable table, RiskScenario risk, double scale)
    {
        var kappa = risk.ShortRateReversion.Base;
        var persistence = Math.Exp(-kappa * MonthYears);
        var shock = OrnsteinShock(kappa, risk.ShortRateVolatility.Base * scale);
        double variance = 0;
        for (var month = 0; month < table.Months; month++)
        {
            var loading = MonthYears * shock * Geometric(persistence, month + 1);
            variance += loading * loading;
            table[month, FutureColumn.ShortRatePersistence] = persistence;
            table[month, FutureColumn.ShortRateShock] = shock;
            table[month, FutureColumn.ShortRateCentre] = 0.5 * variance;
        }
    }

    private static void Capex(FutureTable table, RiskScenario risk, double scale)
    {
        var shock = risk.CapexVolatility.Base * scale * Math.Sqrt(MonthYears);
        for (var month = 0; month < table.Months; month++)
        {
            table[month, FutureColumn.CapexShock] = shock;
            table[month, FutureColumn.CapexCentre] = 0.5 * shock * shock * month;
        }
    }

    private static void Weather(FutureTable table, RiskScenario risk, double scale)
    {
        var persistence = risk.WeatherPersistence.Base;
        var shock = risk.WeatherDeviation.Base * scale;
        for (var month = 0; month < table.Months; month++)
        {
            table[month, FutureColumn.WeatherPersistence] = persistence;
            table[month, FutureColumn.WeatherShock] = shock;
            table[month, FutureColumn.WeatherCentre] = 0.5 * shock * shock * Geometric(persistence * persistence, month + 1);
        }
    }

    /// <summary>σ·√((1 − e^(−2κΔ))/2κ), which is σ√Δ where κ is zero.</summary>
    private static double OrnsteinShock(double kappa, double volatility) =>
        volatility * Math.Sqrt(kappa > 0 ? -Expm1(-2 * kappa * MonthYears) / (2 * kappa) : MonthYears);

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + 0.5 * x * x : Math.Exp(x) - 1;

    /// <summary>1 + q + … + q^(n−1).</summary>
    private static double Geometric(double q, int n) => q == 1 ? n : (1 - Math.Pow(q, n)) / (1 - q);
}
