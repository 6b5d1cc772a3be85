namespace InfraTco.Simulation.Statistics;

/// <summary>Value at risk and the mean beyond it, in the unit of the series.</summary>
/// <param name="ValueAtRisk">The quantile at the level.</param>
/// <param name="ConditionalValueAtRisk">The mean of the outcomes beyond the value at risk.</param>
/// <param name="StandardError">Standard error of <paramref name="ConditionalValueAtRisk"/>.</param>
public readonly record struct TailRisk(double ValueAtRisk, double ConditionalValueAtRisk, double StandardError);
