using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Economic life: the years of service at which owning costs least a year.</summary>
/// <remarks>
/// EAC(n) = [P + Σ_{k≤n} c_k·(1+r)^−k − S_n·(1+r)^−n]·CRF(r, n), with price P, opex c_k at the end of year k and resale S_n.
/// Source: C. S. Park, Contemporary Engineering Economics, ch. 14 (replacement decisions); G. Terborgh, Dynamic Equipment Policy,
/// McGraw-Hill 1949.
/// </remarks>
public static class EconomicLife
{
    /// <summary>Equivalent annual cost [USD/year] of keeping for 1, 2, … years.</summary>
    /// <param name="price">Price [USD], not negative.</param>
    /// <param name="opex">Operating cost at the end of each year [USD].</param>
    /// <param name="resale">Resale value at the end of each year [USD], as many as <paramref name="opex"/>.</param>
    /// <param name="rate">Discount rate a year [fraction], above −1.</param>
    public static IReadOnlyList<double> AnnualCosts(double price, IReadOnlyList<double> opex, IReadOnlyList<double> resale, double rate)
    {
        Guard.NotNegative(price, nameof(price));
        Guard.SameLength(resale.Count, opex.Count, nameof(resale));
        var costs = new double[opex.Count];
        double spent = price, discount = 1;
        for (var year = 0; year < costs.Length; year++)
        {
            discount /= 1 + rate;
            spent += opex[year] * discount;
            costs[year] = (spent - resale[year] * discount) * TimeValue.CapitalRecoveryFactor(rate, year + 1);
        }

        return costs;
    }

    /// <summary>The life of least equivalent annual cost; the shortest where several tie.</summary>
    /// <param name="price">Price [USD], not negative.</param>
    /// <param name="opex">Operating cost at the end of each year [USD], at least one.</param>
    /// <param name="resale">Resale value at the end of each year [USD], as many as <paramref name="opex"/>.</param>
    /// <param name="rate">Discount rate a year [fraction], above −1.</param>
    public static LeastAnnualCost Find(double price, IReadOnlyList<double> opex, IReadOnlyList<double> resale, double rate)
    {
        Guard.Positive(opex.Count, nameof(opex));
        var costs = AnnualCosts(price, opex, resale, rate);
        var best = 0;
        for (var year = 1; year < costs.Count; year++)
            if (costs[year] < costs[best]) best = year;
        return new(best + 1, costs[best]);
    }

    /// <summary>Equivalent annual cost [USD/year] at a level operating cost: capital recovery less sinking-fund salvage, plus
    /// opex.</summary>
    /// <remarks>(P − S)·CRF + S·r + c.</remarks>
    /// <param name="price">Price [USD], not negative.</param>
    /// <param name="years">Years of service [-], above zero.</param>
    /// <param name="salvage">Resale value at the end [USD].</param>
    /// <param name="opex">Operating cost [USD/year].</param>
    /// <param name="rate">Discount rate a year [fraction], above −1.</param>
    public static double EquivalentAnnualCost(double price, double years, double salvage, double opex, double rate)
    {
        Guard.NotNegative(price, nameof(price));
        Guard.Positive(years, nameof(years));
        return (price - salvage) * TimeValue.CapitalRecoveryFactor(rate, years) + salvage * rate + opex;
    }

    /// <summary>
    /// Equivalent annual cost of output whose worth falls: the same work costs less on each new generation, so a year's output counts
    /// (1 + g)^−(k−1) of the first year's.
    /// </summary>
    /// <remarks>
    /// EAC'(n) = [P + Σ_{k≤n} c_k·(1+r)^−k − S_n·(1+r)^−n] / Σ_{k≤n} (1+g)^−(k−1)·(1+r)^−k; with g = 0 it is
    /// <see cref="AnnualCosts"/>. Source: operating inferiority of G. Terborgh, Dynamic Equipment Policy, McGraw-Hill 1949, as a
    /// constant rate of progress.
    /// </remarks>
    /// <param name="price">Price [USD], not negative.</param>
    /// <param name="opex">Operating cost at the end of each year [USD], at least one.</param>
    /// <param name="resale">Resale value at the end of each year [USD], as many as <paramref name="opex"/>.</param>
    /// <param name="rate">Discount rate a year [fraction], above −1.</param>
    /// <param name="progress">Growth a year of output per dollar of new equipment [fraction], above −1.</param>
    public static LeastAnnualCost FindUnderProgress(
        double price, IReadOnlyList<double> opex, IReadOnlyList<double> resale, double rate, double progress)
    {
        Guard.Positive(opex.Count, nameof(opex));
        Guard.SameLength(resale.Count, opex.Count, nameof(resale));
        var best = new LeastAnnualCost(0, double.PositiveInfinity);
        double spent = price, output = 0;
        for (var year = 0; year < opex.Count; year++)
        {
            var discount = Math.Pow(1 + rate, -(year + 1));
            spent += opex[year] * discount;
            output += Math.Pow(1 + progress, -year) * discount;
            var cost = (spent - resale[year] * discount) / output;
            if (cost < best.AnnualCost)
                best = new(year + 1, cost);
        }
        return best;
    }
}
