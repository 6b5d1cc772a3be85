namespace InfraTco.Hardware;

/// <summary>At which precision generations are compared.</summary>
public enum PrecisionPolicy
{
    /// <summary>The same numeric format on both sides.</summary>
    Same,

    /// <summary>The best format that each side supports: FP4 on Blackwell against FP8 on Hopper.</summary>
    Best,
}
