using InfraTco.Risk;
using Evaluate = System.Func<InfraTco.Tests.Finance.VectorArguments, double[]>;

namespace InfraTco.Tests.Finance;

internal static partial class VectorFunctions
{
    private static Dictionary<string, Evaluate> ProcessFunctions() => new()
    {
        ["ou_mean"] = a => [Reverting(a).Mean(a["x0"], a["t"])],
        ["ou_variance"] = a => [Reverting(a).Variance(a["t"])],
        ["exp_ou_mean"] = a => [Reverting(a).MeanOfExponential(a["x0"], a["t"])],
        ["ou_monthly_ar1"] = a => new OrnsteinUhlenbeck(0, a["kappa"], a["sigma"]).MonthlyAutoregression is var (phi, sd) ? [phi, sd] : [],
        ["ar1_stationary_sd"] = a => [OrnsteinUhlenbeck.StationarySd(a["phi"], a["innovation_sd"])],
        ["gbm_mean"] = a => [Growing(a).Mean(a["t"])],
        ["gbm_variance"] = a => [Growing(a).Variance(a["t"])],
        ["gbm_quantile"] = a => [Growing(a).Quantile(a["t"], a["p"])],
        ["compound_poisson_moments"] = a => new CompoundPoisson(a["intensity"], a["jump_mean"], a["jump_sd"]) is var jumps
            ? [jumps.Mean(a["t"]), jumps.Variance(a["t"])] : [],
        ["weibull_survival"] = a => [Survival.Weibull(a["shape"], a["scale_years"], a["t"])],
        ["afr_from_rate"] = a => [Survival.AnnualisedFailureRate(a["rate_per_year"])],
    };

    private static Dictionary<string, Evaluate> CreditFunctions() => new()
    {
        ["cds_implied_pd"] = a => [Survival.ImpliedDefault(a["spread"], a["recovery"], a["years"])],
        ["vasicek_loss_quantile"] = a => [VasicekPortfolio.LossQuantile(a["pd"], a["rho"], a["alpha"])],
        ["vasicek_loss_cdf"] = a => [VasicekPortfolio.LossCumulative(a["pd"], a["rho"], a["x"])],
        ["basel_irb_risk_weight"] = a => [BaselRiskWeight.Corporate(a["pd"], a["lgd"], a["maturity"])],
        ["merton_asset_value_vol_pd"] = a =>
            MertonFirm.FromEquity(a["equity"], a["equity_vol"], a["debt"], a["rate"], a["t"]) is var firm
                ? [firm.AssetValue, firm.AssetVolatility, firm.DefaultProbability] : [],
        ["gaussian_copula_joint_pd"] = a => [BivariateNormal.JointDefault(a["p1"], a["p2"], a["rho"])],
        ["eisenberg_noe_clearing"] = a =>
            [.. PaymentNetwork.ClearingPayments(a.Matrix("liabilities"), a.List("external_net_assets"))],
        ["linear_debtrank_losses"] = a =>
            [.. DebtRank.Losses(a.Matrix("liabilities"), a.List("equity"), a.List("initial_relative_loss"))],
        ["linear_debtrank_index"] = a =>
            [DebtRank.Index(a.Matrix("liabilities"), a.List("equity"), a.List("initial_relative_loss"))],
    };

    private static Dictionary<string, Evaluate> StatisticsFunctions() => new()
    {
        ["normal_var_cvar"] = a =>
            [TailRisk.NormalVar(a["mean"], a["sd"], a["alpha"]), TailRisk.NormalCvar(a["mean"], a["sd"], a["alpha"])],
        ["lognormal_cvar"] = a => [TailRisk.LognormalCvar(a["mu"], a["sigma"], a["alpha"])],
        ["quantile_type7"] = a => [SampleQuantile.Type7(a.List("values"), a["p"])],
        ["quantile_standard_error_normal"] = a => [SampleQuantile.NormalStandardError(a["p"], a["n"])],
    };

    private static OrnsteinUhlenbeck Reverting(VectorArguments a) => new(a["theta"], a["kappa"], a["sigma"]);

    private static GeometricBrownianMotion Growing(VectorArguments a) => new(a["s0"], a["mu"], a["sigma"]);
}
