namespace InfraTco.Finance;

/// <summary>Levelised cost of compute, and owning against renting.</summary>
public static class LevelisedCost
{
    private const double HoursPerYear = 8760;

    /// <summary>Levelised cost [USD per hour]: the constant price at which discounted sales pay for discounted cost.</summary>
    /// <remarks>
    /// (capex + Σ C_t/(1+w)^t) / Σ H_t/(1+w)^t, t = 1, 2, …, with opex, tax and resale (negative) in C_t. The caller states whether
    /// money is nominal or real and hours are installed, available or sold. NaN where no hour is sold.
    /// Source: W. Short, D. Packey, T. Holt, A Manual for the Economic Evaluation of Energy Efficiency and Renewable Energy Technologies,
    /// NREL/TP-462-5173 (1995), levelised cost of energy, with GPU-hours for kWh.
    /// </remarks>
    /// <param name="capex">Outlay today [USD].</param>
    /// <param name="costs">Net cost at the end of each period [USD].</param>
    /// <param name="hours">GPU-hours sold by the end of each period [h].</param>
    /// <param name="rate">Discount rate per period [fraction], above −1.</param>
    public static double PerGpuHour(double capex, IReadOnlyList<double> costs, IReadOnlyList<double> hours, double rate)
    {
        Guard.SameLength(hours.Count, costs.Count, nameof(hours));
        var soldHours = NetPresentValue.EndOfPeriod(rate, hours);
        return soldHours > 0 ? NetPresentValue.EndOfPeriod(rate, costs, capex) / soldHours : double.NaN;
    }

    /// <summary>Utilisation [fraction] above which owning beats renting: annual cost/(8760·rent). May exceed 1: then renting always
    /// wins.</summary>
    /// <param name="annualCost">Equivalent annual cost of owning one GPU [USD/year].</param>
    /// <param name="rentPerHour">Rental price of one GPU [USD/h], above zero.</param>
    public static double BreakEvenUtilisation(double annualCost, double rentPerHour)
    {
        Guard.Positive(rentPerHour, nameof(rentPerHour));
        return annualCost / (HoursPerYear * rentPerHour);
    }

    /// <summary>Month [-], counted from 1, at whose end the cumulative cost of owning no longer exceeds that of renting; NaN if
    /// never.</summary>
    /// <param name="ownOutlay">Outlay for owning, today [USD].</param>
    /// <param name="ownMonthly">Cost of owning in each month [USD].</param>
    /// <param name="rentMonthly">Cost of renting in each month [USD].</param>
    public static double CrossoverMonth(double ownOutlay, IReadOnlyList<double> ownMonthly, IReadOnlyList<double> rentMonthly)
    {
        Guard.SameLength(rentMonthly.Count, ownMonthly.Count, nameof(rentMonthly));
        var lead = ownOutlay;
        for (var month = 0; month < ownMonthly.Count; month++)
        {
            lead += ownMonthly[month] - rentMonthly[month];
            if (lead <= 0) return month + 1;
        }

        return double.NaN;
    }
}
