namespace InfraTco.Finance;

/// <summary>When in its period a regular payment falls.</summary>
public enum PaymentTiming
{
    /// <summary>At the end: an ordinary annuity.</summary>
    End,

    /// <summary>At the beginning: an annuity due.</summary>
    Begin,
}
