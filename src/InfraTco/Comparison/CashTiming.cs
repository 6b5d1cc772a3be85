namespace InfraTco.Comparison;

/// <summary>When in its month a flow falls.</summary>
public enum CashTiming
{
    /// <summary>At the beginning: purchases.</summary>
    MonthStart,

    /// <summary>At the end: bills, sales, work done.</summary>
    MonthEnd,
}
