namespace InfraTco.Finance;

/// <summary>Fully burdened monthly cost of a data centre, with capital amortised over each item's own life.</summary>
/// <remarks>
/// Σ PMT(r_i/12, n_i, capital_i) + kW·LF·PUE·USD/kWh·h + other monthly costs. Source: J. Hamilton, "Overall Data Center Costs",
/// Perspectives, 2010-09-18, and "Cost of Power in Large-Scale Data Centers", 2008-11-28.
/// </remarks>
public static class AmortisedMonthlyCost
{
    private const double MonthsPerYear = 12;

    /// <summary>Every line with its share of the total: capital items in order, power, then other costs.</summary>
    /// <param name="items">What is bought and paid off.</param>
    /// <param name="power">The power bill.</param>
    /// <param name="others">Costs paid each month [USD/month] by name: staff, maintenance, insurance, property tax, software,
    /// carbon.</param>
    public static IReadOnlyList<MonthlyCostLine> Breakdown(
        IEnumerable<CapitalItem> items, MonthlyPower power, params (string Name, double Amount)[] others)
    {
        (string Name, double Amount)[] lines =
            [.. items.Select(item => (item.Name, OfCapital(item))), ("power", OfPower(power)), .. others];
        var total = lines.Sum(line => line.Amount);
        return [.. lines.Select(line => new MonthlyCostLine(line.Name, line.Amount, line.Amount / total))];
    }

    /// <summary>Level monthly instalment [USD/month] that pays off an item: the annuity payment at one twelfth of the annual
    /// rate.</summary>
    /// <param name="item">What is bought.</param>
    public static double OfCapital(CapitalItem item)
    {
        Guard.NotNegative(item.Capital, nameof(item));
        Guard.Positive(item.Months, nameof(item));
        return -TimeValue.Payment(item.AnnualRate / MonthsPerYear, item.Months, item.Capital);
    }

    /// <summary>Power bill [USD/month]: kW·LF·PUE·USD/kWh·h.</summary>
    /// <param name="power">The power bill.</param>
    public static double OfPower(MonthlyPower power)
    {
        Guard.NotNegative(power.CriticalKw, nameof(power));
        Guard.NotNegative(power.LoadFactor, nameof(power));
        Guard.Between(power.Pue, 1, double.PositiveInfinity, nameof(power));
        return power.CriticalKw * power.LoadFactor * power.Pue * power.UsdPerKwh * power.HoursPerMonth;
    }
}
