namespace InfraTco.Data.Telemetry;

/// <summary>A log of faults.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Events">The faults.</param>
public sealed record FaultLog(string File, IReadOnlyList<FaultEvent> Events)
{
    /// <summary>Rows that are left out, by reason.</summary>
    public IReadOnlyDictionary<FaultSkip, int> Skipped { get; init; } = new Dictionary<FaultSkip, int>();

    /// <summary>How many rows are left out.</summary>
    public int SkippedRows => Skipped.Values.Sum();

    /// <summary>What was left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
