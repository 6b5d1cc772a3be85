namespace InfraTco.Refresh;

/// <summary>What is held equal where a carbon payback is counted.</summary>
internal enum PaybackBasis
{
    /// <summary>The work that the incumbent would do.</summary>
    EqualWork,

    /// <summary>The site's power: the whole new fleet.</summary>
    EqualPower,
}
