using InfraTco.Demand;
using InfraTco.Obsolescence;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>
/// The rule of thumb beside what is learnt: a switch that cannot be taken back is worth making once its value reaches β/(β−1) times its outlay, since until then
/// waiting for a better price is worth more (<see cref="RefreshOption"/>). It takes the value of a switch to follow the price of compute, without a horizon.
/// </summary>
/// <param name="DriftPerYear">α, expected growth of the price of compute, releases and demand included, continuously compounded [1/yr].</param>
/// <param name="VolatilityPerRootYear">σ, its volatility, rebounds included [1/√yr].</param>
/// <param name="RatePerYear">r, the discount rate, continuously compounded [1/yr].</param>
public sealed record WaitingRule(double DriftPerYear, double VolatilityPerRootYear, double RatePerYear)
{
    /// <summary>β [-], NaN where waiting for ever would pay.</summary>
    public double Exponent => RefreshOption.Exponent(DriftPerYear, VolatilityPerRootYear, RatePerYear);

    /// <summary>Value over outlay from which on a switch is worth making: β/(β−1), NaN where waiting for ever would pay.</summary>
    public double TriggerOverOutlay => RefreshOption.Trigger(1, DriftPerYear, VolatilityPerRootYear, RatePerYear);

    /// <summary>
    /// The rule of a study: α = ln(1 + trend) + ln(step)/gap of generations + what demand does to the price over the horizon, σ² = volatility² + rate of rebounds × ln²(1 + size).
    /// </summary>
    public static WaitingRule Of(RefreshInput input)
    {
        var (market, risk, scale) = (input.Study.Scenario.Market, input.Study.Scenario.Risk, input.Study.Scenario.Risk.Scale.Base);
        var (volatility, rebound) = (risk.ComputePriceVolatility.Base * scale, Math.Log(1 + risk.ReboundSize.Base * scale));
        return new(
            Math.Log(1 + market.ComputePriceTrend.Base) + Math.Log(market.GenerationStep.Base) / market.GenerationGap.Typical.In("years") + Demand(input),
            Math.Sqrt(volatility * volatility + risk.ReboundRate.Base * rebound * rebound),
            Math.Log(1 + input.Study.Scenario.Finance.DiscountRate.Base));
    }

    private static double Demand(RefreshInput input)
    {
        var scenario = input.Study.Scenario;
        return Math.Log(DemandPath.Balance(scenario, input.Months).Price / DemandPath.Balance(scenario, 0).Price) * ModelYear.Months / input.Months;
    }

    /// <summary>
    /// Value of a switch against keeping, in the expected case, over its outlay: 1 where it neither gains nor loses; NaN where what is sold pays for what is bought.
    /// </summary>
    /// <param name="expected">The expected case.</param>
    /// <param name="choice">A switch that can be made.</param>
    public static double ValueOverOutlay(ExpectedRefresh expected, SwitchChoice choice)
    {
        var outlay = expected.Outlay(choice);
        return outlay > 0 ? 1 + expected.Value(choice) / (outlay * expected.Discount(choice.Date)) : double.NaN;
    }
}
