namespace InfraTco.Refresh.Stopping;

/// <summary>What was learnt for one date: how its variables are standardised, and the estimated advantage of each action over going on.</summary>
/// <param name="Means">Mean of each variable.</param>
/// <param name="Scales">1 ÷ standard deviation of each variable; zero for one that does not vary.</param>
/// <param name="Coefficients">For each action the coefficients of the basis; null where it was open to no path.</param>
public sealed record StoppingDate(double[] Means, double[] Scales, double[]?[] Coefficients);
