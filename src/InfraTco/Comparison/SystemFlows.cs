using InfraTco.Finance;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>
/// Net cash flow that the systems of a fleet bring: revenue − opex − charges for what they stand in and hang on. The charge of a
/// building, of network, storage and installation is their annuity over their lives; at a rate of zero it is cost ÷ life.
/// </summary>
/// <remarks>
/// Contributory asset charges: a return of and on assets that help to earn the flows. Source: Appraisal Foundation, Best Practices for
/// Valuations in Financial Reporting: Identification of Contributory Assets (2010). ASC 360-10-35-29 leaves interest out of the
/// undiscounted sum, hence the rate of zero there.
/// </remarks>
/// <param name="ledger">The fleet run to the end of its accounting life.</param>
/// <param name="around">Network, storage and installation of the fleet when they were new, those of a fleet that is owned already as well [USD].</param>
/// <param name="scenario">Rates and lives.</param>
public sealed class SystemFlows(Ledger ledger, double around, Scenario scenario)
{
    /// <summary>Σ (net flow of month)·(1 + r)^−(months from <paramref name="from"/>)/12 over months [from, to), and a sale at the end [USD].</summary>
    /// <param name="from">First month.</param>
    /// <param name="to">Month after the last.</param>
    /// <param name="rate">Discount rate a year; zero for the undiscounted sum.</param>
    /// <param name="saleUsd">What a sale after the last month brings [USD].</param>
    public double Value(int from, int to, double rate, double saleUsd)
    {
        var charge = Charge(rate);
        var value = saleUsd * Discounting.Factor(rate, to - from);
        for (var month = from; month < to; month++)
            value += (Net(month) - charge) * Discounting.Factor(rate, month + 1 - from);
        return value;
    }

    private double Net(int month) =>
        ledger[month, LineItem.Revenue] - CostLine.All.Where(l => l.IsOperating).Sum(l => ledger[month, l.Item]);

    private double Charge(double rate) =>
        ledger[0, LineItem.Building] * MonthlyAnnuity(rate, scenario.Site.Building.Life.Typical.In("months"))
        + around * MonthlyAnnuity(rate, scenario.Finance.BookLife.Typical.In("months"));

    /// <summary>Level payment at each month's end that repays one unit.</summary>
    private static double MonthlyAnnuity(double rate, double months) =>
        TimeValue.CapitalRecoveryFactor(Math.Pow(1 + rate, 1.0 / ModelYear.Months) - 1, months);
}
