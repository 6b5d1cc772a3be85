namespace InfraTco.Finance;

/// <summary>When in its first year property is deemed to go into service, for the United States tax tables.</summary>
public enum MacrsConvention
{
    /// <summary>Mid-year: the general rule.</summary>
    HalfYear,

    /// <summary>Middle of the first quarter.</summary>
    MidQuarter1,

    /// <summary>Middle of the second quarter.</summary>
    MidQuarter2,

    /// <summary>Middle of the third quarter.</summary>
    MidQuarter3,

    /// <summary>Middle of the fourth quarter: where more than 40 % of the year's additions come in it.</summary>
    MidQuarter4,
}
