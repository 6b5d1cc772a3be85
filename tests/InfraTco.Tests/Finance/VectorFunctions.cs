using InfraTco.Finance;
using InfraTco.Obsolescence;
using Evaluate = System.Func<InfraTco.Tests.Finance.VectorArguments, double[]>;

namespace InfraTco.Tests.Finance;

/// <summary>Which of our functions answers which function of the vector file.</summary>
internal static partial class VectorFunctions
{
    internal static IReadOnlyDictionary<string, Evaluate> All { get; } =
        TimeValueFunctions().Concat(CashFlowFunctions()).Concat(DepreciationFunctions()).Concat(CostFunctions())
            .Concat(DebtFunctions()).Concat(ProcessFunctions()).Concat(CreditFunctions()).Concat(StatisticsFunctions())
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static Dictionary<string, Evaluate> TimeValueFunctions() => new()
    {
        ["pv"] = a => [TimeValue.PresentValue(a["rate"], a["nper"], a["pmt"], a["fv"], a.When)],
        ["fv"] = a => [TimeValue.FutureValue(a["rate"], a["nper"], a["pmt"], a["pv"], a.When)],
        ["pmt"] = a => [TimeValue.Payment(a["rate"], a["nper"], a["pv"], a["fv"], a.When)],
        ["nper"] = a => [TimeValue.Periods(a["rate"], a["pmt"], a["pv"], a["fv"], a.When)],
        ["rate"] = a => [InterestRate.OfAnnuity(a["nper"], a["pmt"], a["pv"], a["fv"], a.When)],
        ["ipmt"] = a => [LoanPayment.Interest(a["rate"], a["per"], a["nper"], a["pv"], a["fv"], a.When)],
        ["ppmt"] = a => [LoanPayment.Principal(a["rate"], a["per"], a["nper"], a["pv"], a["fv"], a.When)],
        ["cumipmt"] = a =>
            [LoanPayment.CumulativeInterest(a["rate"], a.Int("nper"), a["pv"], a.Int("start"), a.Int("end"), a.When)],
        ["cumprinc"] = a =>
            [LoanPayment.CumulativePrincipal(a["rate"], a.Int("nper"), a["pv"], a.Int("start"), a.Int("end"), a.When)],
        ["capital_recovery_factor"] = a => [TimeValue.CapitalRecoveryFactor(a["rate"], a["years"])],
        ["lease_liability"] = a => [-TimeValue.PresentValue(a["rate"], a["nper"], a["payment"], 0, a.When)],
        ["effect"] = a => [InterestRate.Effective(a["nominal_rate"], a["npery"])],
        ["nominal"] = a => [InterestRate.Nominal(a["effect_rate"], a["npery"])],
        ["monthly_rate_from_effective_annual"] = a => [InterestRate.MonthlyFromEffectiveAnnual(a["annual"])],
        ["rri"] = a => [InterestRate.EquivalentGrowth(a["nper"], a["pv"], a["fv"])],
        ["wacc"] = a => [InterestRate.WeightedAverageCostOfCapital(
            a["equity"], a["debt"], a["cost_equity"], a["cost_debt"], a["tax"])],
    };

    private static Dictionary<string, Evaluate> CashFlowFunctions() => new()
    {
        ["npv"] = a => [NetPresentValue.FirstFlowToday(a["rate"], a.List("values"))],
        ["npv_excel"] = a => [NetPresentValue.EndOfPeriod(a["rate"], a.List("values"), a.Or("initial", 0))],
        ["xnpv"] = a => [NetPresentValue.Dated(a["rate"], a.List("values"), a.Dates("dates"))],
        ["irr"] = a => [InternalRateOfReturn.Preferred(a.List("values"))],
        ["xirr"] = a => [InternalRateOfReturn.Dated(a.List("values"), a.Dates("dates"))],
        ["mirr"] = a => [InternalRateOfReturn.Modified(a.List("values"), a["finance_rate"], a["reinvest_rate"])],
        ["payback_periods"] = a => [Payback.Periods(a.List("values"), a["rate"])],
    };

    private static Dictionary<string, Evaluate> DepreciationFunctions() => new()
    {
        ["sln"] = a => [Depreciation.StraightLine(a["cost"], a["salvage"], a["life"])],
        ["syd"] = a => [Depreciation.SumOfYearsDigits(a["cost"], a["salvage"], a["life"], a["per"])],
        ["ddb"] = a => [Depreciation.DecliningBalance(a["cost"], a["salvage"], a["life"], a["period"], a["factor"])],
        ["db"] = a => [Depreciation.FixedDecliningBalance(a["cost"], a["salvage"], a["life"], a["period"], a["month"])],
        ["vdb"] = a => [Depreciation.VariableDecliningBalance(
            a["cost"], a["salvage"], a["life"], a["start"], a["end"], a["factor"], !a.Flag("no_switch"))],
        ["macrs_table"] = a => [.. Macrs.Table(a.Int("recovery_years"), Convention(a.Text("convention")))],
        ["macrs_bonus_schedule"] = a => [.. Macrs.Schedule(a["cost"], a.Int("recovery_years"), a["bonus"])],
        ["macrs_tax_shield_npv"] = a => [Macrs.TaxShield(a["cost"], a.Int("recovery_years"), a["tax_rate"], a["discount_rate"])],
    };

    private static Dictionary<string, Evaluate> CostFunctions() => new()
    {
        ["levelised_cost_per_gpu_hour"] = a =>
            [LevelisedCost.PerGpuHour(a["capex_t0"], a.List("opex_end_year"), a.List("sold_hours_end_year"), a["rate"])],
        ["monthly_amortisation"] = a =>
            [AmortisedMonthlyCost.OfCapital(new(a.Text("item"), a["capital"], a["annual_rate"], a["months"]))],
        ["monthly_power_cost"] = a => [AmortisedMonthlyCost.OfPower(
            new(a["critical_kw"], a["load_factor"], a["pue"], a["usd_per_kwh"], a["hours_per_month"]))],
        ["power_law_scale"] = a => [CostScaling.PowerLaw(a["base_cost"], a["base_size"], a["size"], a["exponent"])],
        ["inflate"] = a => [CostScaling.Inflate(a["amount"], a["rate"], a["years"])],
        ["growth_from_doubling"] = a => [CostScaling.GrowthFromDoubling(a["doubling_years"], a["years"])],
        ["equivalent_annual_cost"] = a =>
            [EconomicLife.EquivalentAnnualCost(a["price"], a["years"], a["salvage"], a["opex"], a["rate"])],
        ["economic_life_min_eac"] = a =>
            EconomicLife.Find(a["price"], a.List("opex_by_year"), a.List("salvage_by_year"), a["rate"]) is var life
                ? [life.Years, life.AnnualCost] : [],
        ["residual_with_generation_steps"] = a =>
            [new AssetValue(a["annual_decay"], a["step_factor"], 1).At(a["price"], a["years"], a["releases"])],
        ["logistic"] = a => [Adoption.Logistic(a["k"], a["r"], a["n0"], a["t"])],
    };

    private static Dictionary<string, Evaluate> DebtFunctions() => new()
    {
        ["sculpted_debt_size"] = a => [SculptedDebt.Size(a.List("cfads"), a["dscr"], a["rate"])],
        ["sculpted_principal"] = a => [.. SculptedDebt.Principal(a.List("cfads"), a["dscr"], a["rate"])],
        ["llcr"] = a => [CoverRatio.OfLoanLife(a.List("cfads"), a["rate"], a["debt"])],
        ["dscr_annuity"] = a => [.. CoverRatio.OfLevelDebtService(a.List("cfads"), a["rate"], a["debt"], a["nper"])],
        ["interest_cover_ratio"] = a => [CoverRatio.OfInterest(a["ebitda"], a["interest"])],
        ["ddtl_closing_balances"] = a => [.. new DelayedDrawLoan(
            a.List("draws"), a["rate_per_quarter"], a.Int("amortisation_starts_quarter_index"), a.Int("quarters"),
            a.Flag("capitalise_interest_before_amortisation")).Schedule().Select(quarter => quarter.Closing)],
    };

    private static MacrsConvention Convention(string name) => name switch
    {
        "half-year" => MacrsConvention.HalfYear,
        "mid-quarter-1" => MacrsConvention.MidQuarter1,
        "mid-quarter-2" => MacrsConvention.MidQuarter2,
        "mid-quarter-3" => MacrsConvention.MidQuarter3,
        "mid-quarter-4" => MacrsConvention.MidQuarter4,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "is no convention"),
    };
}
