namespace InfraTco.Charts;

/// <summary>In which order the parts of a bar are stacked, from zero outward.</summary>
public enum StackOrder
{
    /// <summary>The largest part over all bars lies at zero, the smallest outside.</summary>
    BySize,

    /// <summary>As the series are listed.</summary>
    AsGiven,
}
