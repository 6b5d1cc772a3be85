using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>When a challenger should take the place of what is in service, and when to stop running.</summary>
/// <remarks>Source: C. S. Park, Contemporary Engineering Economics, ch. 14 (marginal cost against the challenger's annual cost).</remarks>
public static class Replacement
{
    /// <summary>Cost [USD] of keeping for one more year: c_k + S_(k−1)·(1+r) − S_k.</summary>
    /// <param name="opex">Operating cost at the end of the year [USD].</param>
    /// <param name="resaleNow">Resale value forgone now [USD].</param>
    /// <param name="resaleNextYear">Resale value a year from now [USD].</param>
    /// <param name="rate">Discount rate a year [fraction].</param>
    public static double MarginalCost(double opex, double resaleNow, double resaleNextYear, double rate) =>
        opex + resaleNow * (1 + rate) - resaleNextYear;

    /// <summary>Years [-] to keep what is in service before the challenger takes over: 0 is now; all the years given where it never
    /// does.</summary>
    /// <remarks>Keeps while the marginal cost is at most the challenger's least annual cost scaled to equal output.</remarks>
    /// <param name="opex">Operating cost at the end of each coming year [USD].</param>
    /// <param name="resale">Resale value now and at the end of each coming year [USD]: one more than <paramref name="opex"/>.</param>
    /// <param name="rate">Discount rate a year [fraction].</param>
    /// <param name="challengerAnnualCost">Least equivalent annual cost of the challenger [USD/year].</param>
    /// <param name="outputRatio">Output of the challenger over that of the incumbent [-], above zero.</param>
    public static int YearsToKeep(
        IReadOnlyList<double> opex, IReadOnlyList<double> resale, double rate, double challengerAnnualCost, double outputRatio = 1)
    {
        Guard.SameLength(resale.Count, opex.Count + 1, nameof(resale));
        Guard.Positive(outputRatio, nameof(outputRatio));
        var year = 0;
        while (year < opex.Count
            && MarginalCost(opex[year], resale[year], resale[year + 1], rate) <= challengerAnnualCost / outputRatio) year++;
        return year;
    }

    /// <summary>Annual gain [USD/year] of replacing where power is what is scarce: (margin of challenger − of incumbent)·MWh − switch
    /// cost.</summary>
    /// <remarks>Replace where it is above zero.</remarks>
    /// <param name="challengerMargin">Margin of the challenger [USD/MWh].</param>
    /// <param name="incumbentMargin">Margin of the incumbent [USD/MWh].</param>
    /// <param name="energyMwh">Energy of the site a year [MWh], not negative.</param>
    /// <param name="annualisedSwitchCost">Cost of switching spread over the challenger's life [USD/year].</param>
    public static double GainAtLimitedPower(double challengerMargin, double incumbentMargin, double energyMwh, double annualisedSwitchCost)
    {
        Guard.NotNegative(energyMwh, nameof(energyMwh));
        return (challengerMargin - incumbentMargin) * energyMwh - annualisedSwitchCost;
    }

    /// <summary>Price of compute [USD/GPU-hour] below which running loses cash: (kW·PUE·tariff + variable opex)/utilisation.</summary>
    /// <param name="kilowatts">IT power of one GPU with its share of the server, averaged over installed hours [kW].</param>
    /// <param name="pue">Power usage effectiveness [-], at least 1.</param>
    /// <param name="usdPerKwh">Price of electricity [USD/kWh].</param>
    /// <param name="variableOpex">Other cost avoided by switching off [USD/installed GPU-hour].</param>
    /// <param name="utilisation">Sold over installed hours [fraction], above 0 to 1.</param>
    public static double CashShutdownPrice(double kilowatts, double pue, double usdPerKwh, double variableOpex, double utilisation)
    {
        Guard.NotNegative(kilowatts, nameof(kilowatts));
        Guard.Between(pue, 1, double.PositiveInfinity, nameof(pue));
        Guard.Positive(utilisation, nameof(utilisation));
        Guard.Between(utilisation, 0, 1, nameof(utilisation));
        return (kilowatts * pue * usdPerKwh + variableOpex) / utilisation;
    }
}
