namespace InfraTco.Peers;

/// <summary>A mean and its standard error.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error.</param>
internal sealed record Estimate(double Mean, double StandardError);
