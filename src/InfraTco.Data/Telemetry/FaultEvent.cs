namespace InfraTco.Data.Telemetry;

/// <summary>A fault of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="StartDay">When it failed [days from the beginning of the log].</param>
/// <param name="DurationDays">Until it was back in service [days]; NaN where the log ends before.</param>
/// <param name="Class">What failed, as the log names it; empty where it does not.</param>
public readonly record struct FaultEvent(string Node, double StartDay, double DurationDays, string Class);
