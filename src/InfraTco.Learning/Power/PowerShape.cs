namespace InfraTco.Learning.Power;

/// <summary>How power rises with utilisation.</summary>
public enum PowerShape
{
    /// <summary>P = idle + slope · u (Fan, Weber and Barroso, ISCA 2007).</summary>
    Line,

    /// <summary>P = idle + slope · u^g: a device whose power rises faster, or more slowly, than the share of time in which it is busy.</summary>
    PowerLaw,

    /// <summary>Two lines that meet at a knee: P = idle + slope · min(u, k) + upper slope · max(u − k, 0).</summary>
    Knee,
}
