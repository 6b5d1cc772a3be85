namespace InfraTco.Electrical;

/// <summary>How spare electrical capacity is arranged; it sets the load fraction at which the stages run.</summary>
public enum Redundancy
{
    /// <summary>No spare: load 0.8–0.9 of rated at design.</summary>
    N,

    /// <summary>One spare unit in five (4 + 1): 0.6–0.7.</summary>
    NPlusOne,

    /// <summary>Two full systems: at most 0.45 each.</summary>
    TwoN,

    /// <summary>Block redundant, four make three: at most 0.72.</summary>
    Block,
}
