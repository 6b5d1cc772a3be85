namespace InfraTco.Data.Telemetry;

/// <summary>Why a row of a log of faults is left out.</summary>
public enum FaultSkip
{
    /// <summary>No node is named.</summary>
    NoNode,

    /// <summary>The start is no number of days, 0 to a million.</summary>
    BadStart,

    /// <summary>The duration is no number of days, 0 to ten years, or the end lies before the start.</summary>
    BadDuration,

    /// <summary>Every cell is that of a row before.</summary>
    Duplicate,
}
