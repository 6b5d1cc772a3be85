namespace InfraTco.Scenarios;

/// <summary>Ways to decide when a fleet is replaced. All look at the months before the decision only.</summary>
public enum RefreshPolicy
{
    /// <summary>Keep to the end of the horizon.</summary>
    Never,

    /// <summary>Replace once the fleet is so many years old.</summary>
    EveryYears,

    /// <summary>Replace at the incumbent's economic life, the years of least equivalent annual cost.</summary>
    EconomicLife,

    /// <summary>Replace once a challenger's margin per MWh beats the incumbent's by more than the cost of switching, spread over its life.</summary>
    Margin,

    /// <summary>
    /// Once the incumbent's revenue falls below the cash it costs to run it: replace by the challenger that beats it by margin per MWh, or where none does, close it.
    /// </summary>
    CashCost,

    /// <summary>Replace at the best date of the expected case, come what may.</summary>
    PlannedDate,

    /// <summary>Replace as learnt by least squares from other futures.</summary>
    Optimal,
}
